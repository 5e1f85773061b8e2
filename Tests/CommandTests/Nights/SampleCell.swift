import Interop

/// A cell of a night made up for a test, and what became of it.
struct SampleCell: Sendable {
    /// What became of it.
    enum Ending: Sendable {
        /// Both peers finished.
        case agreed

        /// The server refused, with this shape.
        case refused(String)

        /// It was refused at first, and agreed when it was tried again.
        case flaky

        /// The lab could not tell.
        case disturbed

        /// The run never got to it.
        case untried
    }

    var server = "nginx"
    var release = "3.5"
    var group = Group.x25519
    var policy = Policy.pinned
    var client = "3.5"
    var ending = Ending.agreed

    /// Whether a rule says that it works.
    var works = true

    /// How long a handshake takes, in microseconds.
    var handshake = 1200

    /// The hash over the server's command, environment and files.
    var configuration = "c0de"

    /// The bytes of the server's EncryptedExtensions.
    var encryptedExtensions = 10

    /// The cell as it is planned.
    func planned(_ number: Int) -> Cell {
        Cell(
            number: number,
            server: server,
            release: release,
            group: group,
            policy: policy,
            certificate: .ecdsaP256,
            client: .openssl(client),
            scenario: .handshake,
        )
    }

    /// The same, with something else.
    func with(_ change: (inout SampleCell) -> Void) -> SampleCell {
        var cell = self
        change(&cell)
        return cell
    }
}

extension Group {
    static let x25519 = sample("X25519", .x25519, .classical, 32, 32)
    static let x25519MLKEM768 = sample("X25519MLKEM768", .x25519MLKEM768, .hybrid, 1216, 1120)

    private static func sample(
        _ name: String,
        _ id: NamedGroup,
        _ kind: GroupKind,
        _ client: Int,
        _ server: Int,
    ) -> Group {
        Group(
            name: name,
            id: id,
            kind: kind,
            clientShareLength: client,
            serverShareLength: server,
            openssl: nil,
        )
    }
}
