import Interop
import ProbeTesting
import Probing
import SwiftProbe

/// The stack in pure Swift.
struct SwiftStack: StackUnderTest {
    typealias Group = NamedGroup

    var client: ProbeClient { ProbeClient(name: SwiftClient.name) }

    func stack(
        for plan: ProbePlan,
        tellKeys: @escaping (ProbeTask, [String]) throws -> Void,
    ) -> any ProbeStack {
        SwiftClient(plan: plan, tellKeys: tellKeys)
    }
}

/// A client in pure Swift.
typealias TestClient = StackClient<SwiftStack>
