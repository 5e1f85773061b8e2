import Interop
import Orchestration
import Probing

/// How a person goes on with the containers that were kept: commands that work as printed.
struct KeepingText: Sendable {
    /// The containers.
    let kept: KeptContainers

    /// What was tried in them.
    let reproduction: Reproduction

    /// The lines: what each command is for, and below it the command.
    var lines: [String] {
        var lines = ["# the bench and the server go on running; `pqlab clean` removes them"]
        if let server = kept.server {
            lines += command("the server's container", ["exec", "-it", server, "sh"])
            lines += command("its log", ["logs", server])
        }
        lines += command("the bench", ["exec", "-it", kept.bench, "sh"])
        guard kept.server != nil else { return lines }
        lines += command("the same handshake, with an account of it", probe)
        guard let openssl else {
            return lines + ["# the OpenSSL of the bench has no name for this group"]
        }
        lines += command("the same group with the OpenSSL of the bench", openssl)
        lines += command("and with curl", curl)
        return lines
    }

    private func command(_ purpose: String, _ words: [String]) -> [String] {
        ["# \(purpose)", ShellWord.line(["docker"] + words)]
    }

    private var group: Group? { reproduction.cell.group }
    private var address: String { "127.0.0.1:\(kept.port)" }

    private var probe: [String] {
        var words = ["exec", kept.bench, "pqprobe", address]
        if let group {
            words += ["--group", group.openssl?.name ?? group.id.hexadecimal]
        }
        if let client = reproduction.order.clients.first {
            words += ["--libcrypto", client.libcrypto, "--libssl", client.libssl]
        }
        return words
    }

    private var openssl: [String]? {
        guard group == nil || group?.openssl != nil else { return nil }
        var words = ["exec", kept.bench, "openssl", "s_client", "-connect", address]
        words += ["-servername", reproduction.order.serverName]
        words += ["-verify_hostname", reproduction.order.serverName]
        words += ["-CAfile", BenchPaths.authorityPEM]
        if let name = group?.openssl?.name { words += ["-tls1_3", "-groups", name] }
        return words
    }

    private var curl: [String] {
        let name = reproduction.order.serverName
        var words = ["exec", kept.bench, "curl", "--verbose", "--cacert", BenchPaths.authorityPEM]
        words += ["--resolve", "\(name):\(kept.port):127.0.0.1"]
        if let group = group?.openssl?.name { words += ["--tlsv1.3", "--curves", group] }
        return words + ["https://\(name):\(kept.port)/"]
    }
}

extension NamedGroup {
    /// The code point as `pqprobe` takes it: `0x11ec`.
    fileprivate var hexadecimal: String {
        let digits = String(rawValue, radix: 16)
        return "0x" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
