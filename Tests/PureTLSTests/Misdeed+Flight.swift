import Interop
import Wire

@testable import PureTLS

extension Misdeed {
    /// A message in the place of another one of the flight.
    private static func message(
        _ name: String,
        _ alert: AlertDescription,
        at place: Int,
        _ type: HandshakeType,
        _ body: [UInt8],
    ) -> Misdeed {
        Misdeed(name, alert) {
            $0.steps[place] = .message(HandshakeMessage.encoding(body, as: type))
        }
    }

    private static func certificate(
        _ name: String,
        _ alert: AlertDescription,
        context: [UInt8] = [],
        extensions: [UInt8] = [],
        isEmpty: Bool = false,
    ) -> Misdeed {
        Misdeed(name, alert) { server in
            let chain = isEmpty ? [] : server.identity.chain
            server.steps[1] = .message(
                TestServer.certificate(chain, context: context, extensions: extensions)
            )
        }
    }

    /// What can be wrong with the messages from EncryptedExtensions to Finished.
    static let flights: [Misdeed] = [
        message(
            "an extension never asked for",
            .unsupportedExtension,
            at: 0,
            .encryptedExtensions,
            [0, 4, 0, 16, 0, 0]
        ),
        message(
            "an extension out of place",
            .illegalParameter,
            at: 0,
            .encryptedExtensions,
            [0, 4, 0, 51, 0, 0]
        ),
        message(
            "a server name that says something",
            .decodeError,
            at: 0,
            .encryptedExtensions,
            [0, 5, 0, 0, 0, 1, 0]
        ),
        message(
            "groups cut short",
            .decodeError,
            at: 0,
            .encryptedExtensions,
            [0, 7, 0, 10, 0, 3, 0, 1, 0]
        ),
        message(
            "an empty list of groups",
            .decodeError,
            at: 0,
            .encryptedExtensions,
            [0, 6, 0, 10, 0, 2, 0, 0]
        ),
        message("no list of extensions", .decodeError, at: 0, .encryptedExtensions, []),
        message("bytes after the list", .decodeError, at: 0, .encryptedExtensions, [0, 0, 0]),
        message(
            "a request with a context",
            .illegalParameter,
            at: 1,
            .certificateRequest,
            [1, 7, 0, 0]
        ),
        message(
            "a request without schemes",
            .missingExtension,
            at: 1,
            .certificateRequest,
            [0, 0, 0]
        ),
        message(
            "a request with no scheme in its list",
            .decodeError,
            at: 1,
            .certificateRequest,
            [0, 0, 6, 0, 13, 0, 2, 0, 0]
        ),
        message(
            "a request with half a scheme",
            .decodeError,
            at: 1,
            .certificateRequest,
            [0, 0, 7, 0, 13, 0, 3, 0, 1, 4]
        ),
        message(
            "a request with a key share",
            .illegalParameter,
            at: 1,
            .certificateRequest,
            [0, 0, 12, 0, 13, 0, 4, 0, 2, 4, 3, 0, 51, 0, 0]
        ),
        certificate("no certificate", .decodeError, isEmpty: true),
        certificate("a context", .illegalParameter, context: [1]),
        certificate(
            "an extension of a certificate",
            .unsupportedExtension,
            extensions: [0, 5, 0, 0]
        ),
        certificate(
            "an extension of a certificate that is for hellos",
            .illegalParameter,
            extensions: [0, 51, 0, 0]
        ),
        message(
            "a certificate that is none",
            .badCertificate,
            at: 1,
            .certificate,
            [
                0, 0, 0, 6, 0, 0, 1, 5, 0, 0,
            ]
        ),
        Misdeed("a scheme of another key", .illegalParameter) {
            $0.steps[2] = .certificateVerify(.rsaPSSRSAESHA256)
        },
        Misdeed("a scheme for certificates alone", .illegalParameter) {
            $0.steps[2] = .certificateVerify(.rsaPKCS1SHA256)
        },
        Misdeed("a scheme never offered", .illegalParameter) {
            $0.steps[2] = .certificateVerify(.ed448)
        },
        Misdeed("a signature of something else", .decryptError) {
            $0.steps[2] = .certificateVerify(isSpoilt: true)
        },
        Misdeed("a Finished of something else", .decryptError) {
            $0.steps[3] = .finished(isSpoilt: true)
        },
        Misdeed("a Finished longer than any", .decodeError) {
            $0.steps[3] = .message([20, 2, 0, 0])
        },
        message("a Finished cut short", .decodeError, at: 3, .finished, [1, 2, 3]),
        Misdeed("no extensions", .unexpectedMessage) { $0.steps.remove(at: 0) },
        Misdeed("no certificate at all", .unexpectedMessage) { $0.steps.remove(at: 1) },
        Misdeed("no signature", .unexpectedMessage) { $0.steps.remove(at: 2) },
        Misdeed("two certificates", .unexpectedMessage) { server in
            server.steps.insert(server.steps[1], at: 1)
        },
        Misdeed("a ticket before the end", .unexpectedMessage) { server in
            server.steps.insert(
                .message(HandshakeMessage.encoding([0], as: .newSessionTicket)),
                at: 3
            )
        },
        Misdeed("a message behind the Finished", .unexpectedMessage) { $0.surplus = [4, 0, 0, 0] },
    ]
}
