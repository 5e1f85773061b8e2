package import Interop
package import Probing
import SwiftProbe

/// The stack in pure Swift.
package struct SwiftStack: StackUnderTest {
    /// How it writes a group.
    package typealias Group = NamedGroup

    /// Makes it as it is meant to be.
    package init() {}

    /// What a plan says of it.
    package var client: ProbeClient { ProbeClient(name: SwiftClient.name) }

    /// The stack itself.
    package func stack(
        for plan: ProbePlan,
        tellKeys: @escaping (ProbeTask, [String]) throws -> Void,
    ) -> any ProbeStack {
        SwiftClient(plan: plan, tellKeys: tellKeys)
    }
}
