import Interop

extension Group {
    /// A group that OpenSSL has had for long, on by default.
    static let classical = Group(
        name: "X25519",
        id: .x25519,
        kind: .classical,
        clientShareLength: 32,
        serverShareLength: 32,
        openssl: LibrarySupport(
            name: "X25519",
            implemented: .sample(">=1.1.1"),
            inDefaultList: .sample(">=1.1.1"),
        ),
        go: LibrarySupport(
            name: "x25519",
            implemented: .sample(">=1.8"),
            inDefaultList: .sample(">=1.8"),
        ),
    )

    /// A group that came with OpenSSL 3.5 and is on by default from 4.0 on.
    static let hybrid = Group(
        name: "SecP256r1MLKEM768",
        id: .secp256r1MLKEM768,
        kind: .hybrid,
        clientShareLength: 1249,
        serverShareLength: 1153,
        openssl: LibrarySupport(
            name: "SecP256r1MLKEM768",
            implemented: .sample(">=3.5"),
            inDefaultList: .sample(">=4.0"),
        ),
    )

    /// A group that no library has, with a name that is no plain word.
    static let unnamed = Group(
        name: "a.b|c(1)",
        id: NamedGroup(rawValue: 0xfe00),
        kind: .pure,
        clientShareLength: nil,
        serverShareLength: nil,
        openssl: nil,
    )
}

extension VersionRange {
    /// A range that is known to be well-formed.
    static func sample(_ text: String) -> VersionRange {
        guard let range = VersionRange(text) else { preconditionFailure("`\(text)` is a range") }
        return range
    }
}

extension Cell {
    /// A cell of nginx, pinned, unless said otherwise.
    static func sample(
        server: String = "nginx",
        group: Group = .classical,
        policy: Policy = .pinned,
        certificate: CertificateKind = .ecdsaP256,
        client: ClientName = .openssl("debian-13"),
    ) -> Cell {
        Cell(
            number: 1,
            server: server,
            release: "debian-13",
            group: group,
            policy: policy,
            certificate: certificate,
            client: client,
            scenario: .handshake,
        )
    }
}

extension Cell {
    /// A cell that names no group.
    static let asShipped = Cell(
        number: 1,
        server: "nginx",
        release: "3.5",
        group: nil,
        policy: .default,
        certificate: .ecdsaP256,
        client: .openssl("3.0"),
        scenario: .asShipped,
    )
}

extension Expectation {
    /// A prediction without a source.
    static func sample(
        _ outcome: Outcome,
        shape: ShapePattern,
        meaning: Meaning,
        rule: String = "rules:1",
    ) -> Expectation {
        Expectation(
            outcome: outcome,
            shape: shape,
            meaning: meaning,
            reason: "because",
            documentation: nil,
            rule: rule,
        )
    }
}

extension KnownFailure {
    /// A failure of every cell, by default a refusal, that counts till the end of 2026.
    static func sample(
        line: Int,
        _ outcome: Outcome = .refused,
        shape: String = "alert 40 by server",
        isIntermittent: Bool = false,
    ) -> KnownFailure {
        sample(line: line, outcome, shape: .words(shape), isIntermittent: isIntermittent)
    }

    static func sample(
        line: Int,
        _ outcome: Outcome = .refused,
        shape: ShapePattern,
        isIntermittent: Bool = false,
        expires: String = "2026-12-31",
        when change: (inout Condition) -> Void = { _ in },
    ) -> KnownFailure {
        guard let expires = CalendarDate(expires) else { preconditionFailure("a day is a day") }
        var condition = Condition()
        change(&condition)
        return KnownFailure(
            condition: condition,
            outcome: outcome,
            shape: shape,
            expires: expires,
            isIntermittent: isIntermittent,
            entry: KnownFailureEntry(place: "known:\(line)", reason: "a bug"),
        )
    }
}
