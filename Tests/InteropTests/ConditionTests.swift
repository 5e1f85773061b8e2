import Interop
import Testing

@Suite struct `A condition` {
    private static let old = ImageVersions(server: "1.22.1", openssl: "3.0.22", python: "3.11.2")
    private static let new = ImageVersions(server: "1.26.3", openssl: "3.5.9", python: "3.13.5")
    private static let go = ImageVersions(server: "2.6.2", openssl: nil, go: "1.19.8")

    @Test func `without parts always holds`() {
        #expect(Condition().holds(in: .sample(versions: nil)) == true)
        #expect(Condition().holds(in: .sample(versions: Self.new)) == true)
    }

    @Test func `holds where the cell has one of the names`() {
        let table: [(WritableKeyPath<Condition, [String]?>, right: [String], wrong: [String])] = [
            (\.servers, ["nginx"], ["flask"]),
            (\.groups, ["X448", "SecP256r1MLKEM768"], ["X25519"]),
            (\.clients, ["openssl"], ["swift"]),
            (\.clients, ["openssl@debian-13"], ["openssl@debian-12"]),
        ]
        for (part, right, wrong) in table {
            var condition = Condition()
            condition[keyPath: part] = right
            #expect(condition.holds(in: .sample(versions: nil)) == true, "\(right)")
            condition[keyPath: part] = wrong
            #expect(condition.holds(in: .sample(versions: nil)) == false, "\(wrong)")
        }
    }

    @Test func `looks at origin, kind, policy, certificate and scenario`() {
        var condition = Condition()
        condition.origins = [.packaged]
        condition.kinds = [.hybrid, .pure]
        condition.policies = [.pinned]
        condition.certificates = [.ecdsaP256]
        condition.scenarios = [.handshake]
        #expect(condition.holds(in: .sample(versions: nil)) == true)
        condition.origins = [.wheel]
        #expect(condition.holds(in: .sample(versions: nil)) == false)
        condition.origins = nil
        condition.kinds = [.classical]
        #expect(condition.holds(in: .sample(versions: nil)) == false)
        condition.kinds = nil
        condition.policies = [.default]
        #expect(condition.holds(in: .sample(versions: nil)) == false)
        condition.policies = nil
        condition.certificates = [.mldsa65]
        #expect(condition.holds(in: .sample(versions: nil)) == false)
    }

    @Test func `does not know before the versions are known`() {
        let table: [(WritableKeyPath<Condition, VersionRange?>, range: String)] = [
            (\.serverVersion, ">=1.26 <2"), (\.openssl, ">=3.5"), (\.python, ">=3.13"),
        ]
        for (part, range) in table {
            var condition = Condition()
            condition[keyPath: part] = .sample(range)
            #expect(condition.holds(in: .sample(versions: nil)) == nil, "\(range)")
            #expect(condition.holds(in: .sample(versions: Self.new)) == true, "\(range)")
            #expect(condition.holds(in: .sample(versions: Self.old)) == false, "\(range)")
            #expect(condition.holds(in: .sample(versions: Self.go)) == false, "\(range)")
        }
    }

    @Test(
        arguments: [
            ("openssl@x", nil, nil), ("openssl@x", "1.1.1w", false), ("openssl@x", "3.4.1", false),
            ("openssl@x", "3.5.0", true), ("openssl@x", "4.0.3", true), ("openssl@x", "no", false),
            ("boringssl", nil, false), ("boringssl", "3.5.0", false),
        ] as [(String, String?, Bool?)]
    )
    func `asks the library under the client`(client: String, version: String?, holds: Bool?) {
        var condition = Condition()
        condition.clientOpenSSL = .sample(">=3.5")
        let cell = Cell.sample(client: ClientName(client))
        #expect(condition.holds(in: .sample(cell, clientOpenSSL: version)) == holds)
    }

    /// It is not unknown what group a cell means that names none: it means none.
    @Test func `about a group never holds where none is named`() {
        let changes: [(inout Condition) -> Void] = [
            { $0.implemented = true }, { $0.implemented = false }, { $0.inDefaultList = true },
            { $0.inDefaultList = false }, { $0.kinds = GroupKind.allCases },
            { $0.groups = ["X25519"] },
        ]
        for change in changes {
            var condition = Condition()
            change(&condition)
            for versions in [nil, Self.new, Self.go] {
                #expect(condition.holds(in: .sample(.asShipped, versions: versions)) == false)
            }
        }
        var condition = Condition()
        condition.groups = ["any"]
        condition.scenarios = [.asShipped]
        #expect(condition.holds(in: .sample(.asShipped)) == true)
        #expect(condition.holds(in: .sample(versions: nil)) == false)
    }

    @Test func `is false before the versions are known if the cell alone decides`() {
        var condition = Condition()
        condition.openssl = .sample(">=3.5")
        condition.servers = ["flask"]
        #expect(condition.holds(in: .sample(versions: nil)) == false)
    }

    @Test func `asks the default list of the library under the server`() {
        var condition = Condition()
        condition.inDefaultList = false
        condition.implemented = true
        #expect(condition.holds(in: .sample(versions: nil)) == nil)
        #expect(condition.holds(in: .sample(versions: Self.new)) == true)
        #expect(condition.holds(in: .sample(versions: Self.old)) == false)
        let newest = ImageVersions(server: "1.30.6", openssl: "4.0.3")
        #expect(condition.holds(in: .sample(versions: newest)) == false)
    }

    @Test func `asks Go where there is no OpenSSL`() {
        var condition = Condition()
        condition.implemented = true
        #expect(condition.holds(in: .sample(group: .classical, versions: Self.go)) == true)
        #expect(condition.holds(in: .sample(group: .hybrid, versions: Self.go)) == false)
        condition.go = .sample(">=1.20")
        #expect(condition.holds(in: .sample(group: .classical, versions: Self.go)) == false)
    }
}

extension Circumstances {
    fileprivate static func sample(
        group: Group = .hybrid,
        versions: ImageVersions?,
    ) -> Circumstances {
        .sample(.sample(group: group), versions: versions)
    }

    fileprivate static func sample(
        _ cell: Cell,
        versions: ImageVersions? = nil,
        clientOpenSSL: String? = nil,
    ) -> Circumstances {
        Circumstances(
            cell: cell,
            origin: .packaged,
            versions: versions,
            clientOpenSSL: clientOpenSSL,
        )
    }
}
