import Interop
import Wire

@testable import PureTLS

extension Misdeed {
    /// A ServerHello that is changed before it is sent.
    private static func hello(
        _ name: String,
        _ alert: AlertDescription = .illegalParameter,
        change: @escaping @Sendable (ServerHello) -> ServerHello,
    ) -> Misdeed {
        Misdeed(name, alert) { $0.hello = { change($0).message } }
    }

    /// A ServerHello with another list of extensions.
    private static func extensions(
        _ name: String,
        _ alert: AlertDescription,
        change: @escaping @Sendable ([HelloExtension]) -> [HelloExtension],
    ) -> Misdeed {
        hello(name, alert) { $0.with(extensions: change) }
    }

    private static func share(_ group: NamedGroup, _ key: [UInt8]) -> HelloExtension {
        HelloExtension(.keyShare) { writer in
            writer.codePoint(group)
            writer.vector(lengthBytes: 2, key)
        }
    }

    /// What can be wrong with a ServerHello.
    static let hellos: [Misdeed] = [
        hello("bytes after the extensions", .decodeError) { $0.with(trailingBytes: [0]) },
        hello("legacy_version 1.1") { $0.with(legacyVersion: .tls11) },
        hello("another session id") { $0.with(sessionID: [1]) },
        hello("a suite never offered") { $0.with(suite: .sm4GCMSM3) },
        Misdeed("compression", .illegalParameter) { server in
            // After header, version, random and 32 bytes of session id with their length, and suite.
            server.hello = { hello in hello.message.replacing(at: 4 + 2 + 32 + 33 + 2, with: 1) }
        },
        Misdeed("a hello cut short", .decodeError) { server in
            server.hello = {
                HandshakeMessage.encoding(Array($0.message[4..<20]), as: .serverHello)
            }
        },
        extensions("TLS 1.2", .protocolVersion) { _ in [] },
        hello("TLS 1.2 by a server that could do better") { hello in
            hello.with(random: Array(hello.random.dropLast(8)) + Array("DOWNGRD".utf8) + [1]) { _ in
                []
            }
        },
        extensions("version 1.4", .illegalParameter) { list in
            [HelloExtension(.supportedVersions, content: [3, 5])] + list.dropFirst()
        },
        extensions("no key share", .missingExtension) { Array($0.dropLast()) },
        extensions("a share of another group", .illegalParameter) { list in
            list.dropLast() + [share(.secp256r1, [UInt8](repeating: 4, count: 65))]
        },
        extensions("a share too short", .illegalParameter) { list in
            list.dropLast() + [share(.x25519, [UInt8](repeating: 4, count: 31))]
        },
        extensions("a share whose secret is zero", .illegalParameter) { list in
            list.dropLast() + [share(.x25519, [UInt8](repeating: 0, count: 32))]
        },
        extensions("an empty share", .decodeError) { $0.dropLast() + [share(.x25519, [])] },
        extensions("an extension never asked for", .unsupportedExtension) { list in
            list + [HelloExtension(.applicationLayerProtocolNegotiation, content: [])]
        },
        extensions("a ticket never offered", .unsupportedExtension) { list in
            list + [HelloExtension(.preSharedKey, content: [0, 0])]
        },
        extensions("an extension out of place", .illegalParameter) { list in
            list + [.supportedGroups([.x25519])]
        },
        extensions("an extension twice", .illegalParameter) { $0 + $0.prefix(1) },
        Misdeed("another message", .unexpectedMessage) { server in
            server.hello = { _ in HandshakeMessage.encoding([0, 0], as: .encryptedExtensions) }
        },
        Misdeed("a second message in the record of the hello", .unexpectedMessage) { server in
            server.hello = { $0.message + HandshakeMessage.encoding([], as: .encryptedExtensions) }
        },
        Misdeed("a message longer than its fields can be", .decodeError) { server in
            server.hello = { _ in [2, 2, 0, 0] }
        },
    ]
}

extension [UInt8] {
    /// The same bytes, one of them another.
    func replacing(at place: Int, with byte: UInt8) -> [UInt8] {
        var bytes = self
        bytes[place] = byte
        return bytes
    }
}
