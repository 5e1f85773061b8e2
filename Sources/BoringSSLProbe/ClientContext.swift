import Exchanging
import Interop
import NIOSSL
import Probing

/// What all connections of one task share: a context of BoringSSL for one offer.
///
/// Nothing of it is weaker than swift-nio-ssl's default for clients: BoringSSL itself verifies the
/// chain, against the lab's authority alone, and swift-nio-ssl the server's name in it.
struct ClientContext {
    /// The groups that are really offered, in order.
    let offered: [NamedGroup]

    /// The context, for ``Connection`` alone.
    let context: NIOSSLContext

    /// Where the secrets of its connections go.
    let keyLog = KeyLog()

    /// Makes a context for an offer of groups, by TLS 1.3 alone.
    ///
    /// Throws a ``Refusal`` where the library does not take the offer, and a ``Fault`` where the
    /// authority is no certificate. Without an authority no chain is verified.
    init(
        offer: [NamedGroup],
        authority: [UInt8]?,
    ) throws {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.minimumTLSVersion = .tlsv13
        configuration.maximumTLSVersion = .tlsv13
        configuration.curves = offer.map { NIOTLSCurve(rawValue: $0.rawValue) }
        if let authority {
            configuration.certificateVerification = .fullVerification
            configuration.trustRoots = .certificates([try Self.certificate(authority)])
        } else {
            configuration.certificateVerification = .none
        }
        // Whoever is told them: by them the messages of its connections are read.
        configuration.keyLogCallback = keyLog.keep
        do {
            context = try NIOSSLContext(configuration: configuration)
        } catch {
            throw Refusal(words: BoringSSLWords(error, of: .last).text)
        }
        offered = offer
    }

    private static func certificate(_ authority: [UInt8]) throws(Fault) -> NIOSSLCertificate {
        do {
            return try NIOSSLCertificate(bytes: authority, format: .der)
        } catch {
            throw Fault(
                operation: "prepare client",
                subject: BoringSSLClient.name.description,
                reason: "the authority's certificate cannot be read",
            )
        }
    }
}
