import BoringSSLProbe
import Interop
import ProbeTesting
import Probing

/// The stack on BoringSSL.
struct BoringSSLStack: StackUnderTest {
    typealias Group = NamedGroup

    var client: ProbeClient { ProbeClient(name: BoringSSLClient.name) }

    func stack(
        for plan: ProbePlan,
        tellKeys: @escaping (ProbeTask, [String]) throws -> Void,
    ) -> any ProbeStack {
        BoringSSLClient(plan: plan, tellKeys: tellKeys)
    }
}

/// A client on BoringSSL.
typealias TestClient = StackClient<BoringSSLStack>
