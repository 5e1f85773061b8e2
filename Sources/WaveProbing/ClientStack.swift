import Interop
import OpenSSLProbe
package import Probing
import SwiftProbe

/// The TLS client stack that a client's name stands for, ready to make handshakes.
package struct ClientStack {
    /// What it is, as it says itself.
    package let report: ClientReport

    /// What makes the handshakes.
    package let stack: any ProbeStack

    /// Takes a stack that another program brings.
    package init(report: ClientReport, stack: any ProbeStack) {
        self.report = report
        self.stack = stack
    }

    /// Loads what the client needs, and takes what all handshakes of a plan have in common.
    ///
    /// Where the plan asks for keys, `tellKeys` gets those of each handshake. Throws a ``Fault``
    /// for a library that does not load, and for a client that this program does not have.
    package init(
        _ client: ProbeClient,
        plan: ProbePlan,
        tellKeys: @escaping (ProbeTask, [String]) throws -> Void = { _, _ in },
    ) throws {
        switch client.name.stack {
        case "openssl":
            let library = try Library(client)
            report = library.report
            stack = OpenSSLClient(library: library, plan: plan, tellKeys: tellKeys)
        case "swift":
            report = try SwiftClient.report()
            stack = SwiftClient(plan: plan, tellKeys: tellKeys)
        default:
            throw Fault(
                operation: "use client",
                subject: client.name.description,
                reason: "`pqprobe` has no such stack",
            )
        }
    }
}
