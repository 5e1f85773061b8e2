import FoundationEssentials
import Interop
import Probing
import WaveProbing

/// The client of a handshake by hand, and the libraries that it uses.
enum HandClient: String, CaseIterable {
    /// The libssl of some release.
    case openssl

    /// BoringSSL, which is in a program of its own beside this one.
    case boringssl

    /// The client in pure Swift, which is a part of this program.
    case swift

    /// The program that the client is in; nil for this one.
    var program: String? {
        self == .boringssl ? ClientProgram.path(of: .boringssl) : nil
    }

    /// Resolves what was asked for: two paths, a release of the bench, or its newest one.
    func resolve(
        release: String?,
        libcrypto: String?,
        libssl: String?,
    ) throws(Fault) -> ProbeClient {
        guard self == .openssl else {
            return ProbeClient(name: ClientName(stack: rawValue, release: nil))
        }
        if let libcrypto, let libssl {
            return ProbeClient(
                name: ClientName(stack: "openssl", release: nil),
                libcrypto: libcrypto,
                libssl: libssl,
            )
        }
        let order = (try? String(contentsOfFile: BenchPaths.releaseOrder, encoding: .utf8)) ?? ""
        let releases = order.split(whereSeparator: \.isNewline).map(String.init)
        guard let chosen = release ?? releases.last else {
            throw Self.fault("any", "there is no `\(BenchPaths.releases)` outside of the bench")
        }
        guard releases.contains(chosen) else {
            let known = releases.map { "`\($0)`" }.joined(separator: ", ")
            throw Self.fault(
                chosen,
                known.isEmpty ? "the bench has none" : "the bench has \(known)"
            )
        }
        return ProbeClient(
            name: .openssl(chosen),
            libcrypto: try Self.file("libcrypto.so", of: chosen),
            libssl: try Self.file("libssl.so", of: chosen),
        )
    }

    /// The one file of a release whose name begins so: `libssl.so.1.1`, `.so.3` or `.so.4`.
    private static func file(_ prefix: String, of release: String) throws(Fault) -> String {
        let folder = "\(BenchPaths.releases)/\(release)"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        guard let name = names.sorted().first(where: { $0.hasPrefix(prefix) }) else {
            throw fault(release, "`\(folder)` has no `\(prefix)`")
        }
        return "\(folder)/\(name)"
    }

    private static func fault(_ subject: String, _ reason: String) -> Fault {
        Fault(
            operation: "find the libraries of release",
            subject: subject,
            reason: reason,
            hint: "give `--libcrypto` and `--libssl` by absolute path",
        )
    }
}
