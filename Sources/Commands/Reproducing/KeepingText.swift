import Interop
import Orchestration
import Probing

/// How a person goes on with the containers that were kept: commands that work as printed.
struct KeepingText: Sendable {
    /// The containers.
    let kept: KeptContainers

    /// The group that the client offered; nil where the offer was left to it.
    let group: Group?

    /// The client; nil where there was none.
    let client: ProbeClient?

    /// What the client did.
    let scenario: Scenario

    /// The name in the server's certificate.
    let serverName: String

    /// The lines: what each command is for, and below it the command.
    var lines: [String] {
        guard let server = kept.server else {
            return ["# the bench goes on running; `pqlab clean` removes it"] + bench
        }
        switch kept.state {
        case .running:
            return ["# the bench and the server go on running; `pqlab clean` removes them"]
                + container(server) + bench + handshakes
        case .restarted:
            return [
                "# the server had ended, and was started again: it may need a moment",
                "# the bench and the server go on running; `pqlab clean` removes them",
            ] + container(server) + bench + handshakes
        case .ended:
            return ["# the server ends when it is started; `pqlab clean` removes it and the bench"]
                + command("start it, and see what it says", ["start", "--attach", server])
                + command("what it said so far", ["logs", server]) + bench
        }
    }

    private func container(_ server: String) -> [String] {
        command("the server's container", ["exec", "-it", server, "sh"])
            + command("its log", ["logs", server])
    }

    private var bench: [String] {
        command("the bench", ["exec", "-it", kept.bench, "sh"])
    }

    private var handshakes: [String] {
        let lines = command("the same handshake, with an account of it", probe)
        guard let openssl else {
            return lines + ["# the OpenSSL of the bench has no name for this group"]
        }
        return lines + command("the same group with the OpenSSL of the bench", openssl)
            + command("and with curl", curl)
    }

    private func command(_ purpose: String, _ words: [String]) -> [String] {
        ["# \(purpose)", ShellWord.line([kept.program] + words)]
    }

    private var address: String { "127.0.0.1:\(kept.port)" }

    private var probe: [String] {
        var words = ["exec", kept.bench, "pqprobe", address]
        if let group {
            words += ["--group", group.openssl?.name ?? group.id.hexadecimal]
        }
        if ![.handshake, .asShipped].contains(scenario) {
            words += ["--scenario", scenario.rawValue]
        }
        if let name = client?.name, !name.isOpenSSL { words += ["--client", name.stack] }
        if let files = client?.libraries {
            words += ["--libcrypto", files.libcrypto, "--libssl", files.libssl]
        }
        return words
    }

    private var openssl: [String]? {
        guard group == nil || group?.openssl != nil else { return nil }
        var words = ["exec", kept.bench, "openssl", "s_client", "-connect", address]
        words += ["-servername", serverName, "-verify_hostname", serverName]
        words += ["-CAfile", BenchPaths.authorityPEM]
        if let name = group?.openssl?.name { words += ["-tls1_3", "-groups", name] }
        return words
    }

    private var curl: [String] {
        var words = ["exec", kept.bench, "curl", "--verbose", "--cacert", BenchPaths.authorityPEM]
        words += ["--resolve", "\(serverName):\(kept.port):127.0.0.1"]
        if let group = group?.openssl?.name { words += ["--tlsv1.3", "--curves", group] }
        return words + ["https://\(serverName):\(kept.port)/"]
    }
}

extension NamedGroup {
    /// The code point as `pqprobe` takes it: `0x11ec`.
    fileprivate var hexadecimal: String {
        let digits = String(rawValue, radix: 16)
        return "0x" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
