import Interop
import ProbeTesting
import Probing

@testable import OpenSSLProbe

/// The stack on the distribution's OpenSSL.
struct InstalledOpenSSL: StackUnderTest {
    static let x25519 = "X25519"

    /// What a plan says of its libraries.
    static func libraries() throws -> ProbeClient {
        guard let libcrypto = SystemLibrary.path(of: "libcrypto.so.3"),
            let libssl = SystemLibrary.path(of: "libssl.so.3")
        else {
            throw Fault(operation: "find", subject: "libssl.so.3", reason: "it is not installed")
        }
        return ProbeClient(
            name: .openssl("debian-12"),
            libcrypto: libcrypto,
            libssl: libssl,
        )
    }

    /// Loaded and hashed once: that takes seconds in a debug build.
    private static let shared = Result { try Library(libraries()) }

    /// What it calls.
    var library = Self.shared

    static func spelling(_ group: String) -> GroupSpelling { GroupSpelling(typed: group) }

    var client: ProbeClient { get throws { try Self.libraries() } }

    func stack(
        for plan: ProbePlan,
        tellKeys: @escaping (ProbeTask, [String]) throws -> Void,
    ) throws -> any ProbeStack {
        OpenSSLClient(library: try library.get(), plan: plan, tellKeys: tellKeys)
    }
}

/// A client on the distribution's OpenSSL.
typealias TestClient = StackClient<InstalledOpenSSL>
