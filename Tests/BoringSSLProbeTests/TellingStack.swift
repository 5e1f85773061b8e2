import BoringSSLProbe
import Interop
import ProbeTesting
import Probing

/// The stack on BoringSSL, with somebody who keeps all secrets that it ever tells.
struct TellingStack: StackUnderTest {
    typealias Group = NamedGroup

    /// What was told.
    final class Told {
        var lines: [String] = []
    }

    let told = Told()

    var client: ProbeClient { ProbeClient(name: BoringSSLClient.name) }

    func stack(
        for plan: ProbePlan,
        tellKeys: @escaping (ProbeTask, [String]) throws -> Void,
    ) -> any ProbeStack {
        BoringSSLClient(plan: plan) { _, lines in told.lines += lines }
    }
}
