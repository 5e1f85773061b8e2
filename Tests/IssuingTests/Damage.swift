import Foundation
import SwiftASN1
import Testing

/// Something that happened to the files of an authority, and what is to be said of it.
struct Damage: Sendable, CustomTestStringConvertible {
    /// What happened, as a clause.
    let name: String

    /// Does it to a state with authority and leaf; the second state has others.
    let happen: @Sendable (_ state: SampleState, _ other: SampleState) throws -> Void

    /// The file that the fault names.
    let file: String

    /// The reason that the fault gives.
    let reason: String

    var testDescription: String { name }
}

extension Damage {
    private static let authority = "authority"
    private static let leaf = "lab.test-ecdsa-p256"

    /// Damage that either pair can suffer.
    private static func common(_ pair: String) -> [Damage] {
        [
            Damage(
                name: "\(pair): the certificate is empty",
                happen: { state, _ in try state.write(Data(), to: "\(pair).pem") },
                file: "\(pair).pem",
                reason: "it is not one certificate in PEM",
            ),
            Damage(
                name: "\(pair): the certificate is half written",
                happen: { state, _ in
                    let whole = try state.data("\(pair).pem")
                    try state.write(whole.prefix(whole.count / 2), to: "\(pair).pem")
                },
                file: "\(pair).pem",
                reason: "it is not one certificate in PEM",
            ),
            Damage(
                name: "\(pair): the certificate is there twice",
                happen: { state, _ in
                    let once = try state.data("\(pair).pem")
                    try state.write(once + once, to: "\(pair).pem")
                },
                file: "\(pair).pem",
                reason: "it is not one certificate in PEM",
            ),
            Damage(
                name: "\(pair): the certificate is lost",
                happen: { state, _ in try state.remove("\(pair).pem") },
                file: "\(pair).pem",
                reason: "it is missing, and its key is there",
            ),
            Damage(
                name: "\(pair): the key is half written",
                happen: { state, _ in
                    let whole = try state.data("\(pair).key")
                    try state.write(whole.prefix(whole.count / 2), to: "\(pair).key")
                },
                file: "\(pair).pem",
                reason: "its key is not one P-256 key in PEM",
            ),
            Damage(
                name: "\(pair): the key is lost",
                happen: { state, _ in try state.remove("\(pair).key") },
                file: "\(pair).pem",
                reason: "its key `\(pair).key` is missing",
            ),
            Damage(
                name: "\(pair): the key is another's",
                happen: { state, other in
                    try state.write(try other.data("\(pair).key"), to: "\(pair).key")
                },
                file: "\(pair).pem",
                reason: "its key belongs to another certificate",
            ),
        ]
    }

    /// Puts the pair of one name, from one state, in place of another pair.
    private static func swap(
        _ name: String,
        of source: SampleState,
        for pair: String,
        of state: SampleState,
    ) throws {
        for ending in ["pem", "key"] {
            try state.write(try source.data("\(name).\(ending)"), to: "\(pair).\(ending)")
        }
    }

    /// Changes the last bit of a certificate, which is one of its signature.
    private static func alter(_ name: String, of state: SampleState) throws {
        let text = String(decoding: try state.data(name), as: UTF8.self)
        let document = try PEMDocument(pemString: text)
        var bytes = document.derBytes
        bytes[bytes.count - 1] ^= 1
        let altered = PEMDocument(type: document.discriminator, derBytes: bytes)
        try state.write(Data(altered.pemString.utf8), to: name)
    }

    private static let mixedUp = [
        Damage(
            name: "the authority was altered",
            happen: { state, _ in try alter("authority.pem", of: state) },
            file: "authority.pem",
            reason: "its signature is not its own, so it was altered",
        ),
        Damage(
            name: "the leaf was altered",
            happen: { state, _ in try alter("\(leaf).pem", of: state) },
            file: "\(leaf).pem",
            reason: "it is not signed by the authority beside it",
        ),
        Damage(
            name: "the authority is the leaf",
            happen: { state, _ in try swap(leaf, of: state, for: authority, of: state) },
            file: "authority.pem",
            reason: "it is not the certificate of an authority",
        ),
        Damage(
            name: "the leaf is the authority",
            happen: { state, _ in try swap(authority, of: state, for: leaf, of: state) },
            file: "\(leaf).pem",
            reason: "it is not a server's certificate for lab.test",
        ),
        Damage(
            name: "the authority is another lab's",
            happen: { state, other in try swap(authority, of: other, for: authority, of: state) },
            file: "\(leaf).pem",
            reason: "it is not signed by the authority beside it",
        ),
        Damage(
            name: "the leaf is another lab's",
            happen: { state, other in try swap(leaf, of: other, for: leaf, of: state) },
            file: "\(leaf).pem",
            reason: "it is not signed by the authority beside it",
        ),
    ]

    /// Everything that is known to happen to such files.
    static let all = common(authority) + common(leaf) + mixedUp
}
