import Catalogue
import Interop
import Testing

@Suite struct `A selection` {
    private let plan: [Cell]

    init() throws {
        plan = try Shipped.catalogue().cells(ofShipped: "smoke")
    }

    @Test(
        arguments: [
            ([], 24), (["server=nginx"], 12), (["server=nginx,server=flask"], 24),
            (["server=nginx", "server=flask"], 24), (["server=nginx,group=X25519MLKEM768"], 4),
            (["server=nginx", "group=X25519MLKEM768"], 4), (["policy=pinned,release=debian-12"], 6),
            (["client=openssl"], 24), (["client=openssl@debian-13"], 24),
            (["certificate=ecdsa-p256,scenario=handshake,group=X25519,group=secp256r1"], 16),
        ] as [([String], Int)]
    )
    func `has the cells with the values named`(options: [String], count: Int) throws {
        let cells = try Selection(options).cells(of: plan)
        #expect(cells.count == count)
        #expect(cells.map(\.number) == Array(1...count))
        #expect(Set(cells.map(\.key)).isSubset(of: plan.map(\.key)))
    }

    @Test(arguments: [
        (
            ["server=ngix"],
            "cannot select `server=ngix`: unknown server of this matrix `ngix`; did you mean `nginx`?"
        ),
        (["group=X448"], "cannot select `group=X448`: unknown group of this matrix `X448`"),
        (
            ["sever=nginx"],
            "cannot select `sever=nginx`: unknown key `sever`; did you mean `server`?"
        ),
        (
            ["nginx"],
            "cannot select `nginx`: expected terms such as `server=nginx`, found `nginx`"
        ),
        (
            ["server=nginx,"],
            "cannot select `server=nginx,`: expected terms such as `server=nginx`, found ``"
        ),
        (
            ["server="],
            "cannot select `server=`: expected terms such as `server=nginx`, found `server=`"
        ),
        (
            ["client=openssl@debian-12"],
            """
            cannot select `client=openssl@debian-12`: unknown client of this matrix \
            `openssl@debian-12`; did you mean `openssl@debian-13`?
            """
        ),
    ])
    func `with a mistake is refused`(options: [String], description: String) throws {
        #expect(try errorText { _ = try Selection(options).cells(of: plan) } == description)
    }

    @Test func `of nothing is refused`() throws {
        let pinned = try Selection(["server=nginx,policy=pinned"]).cells(of: plan)
        let mixed = pinned + (try Selection(["server=flask,policy=default"]).cells(of: plan))
        let text = try errorText {
            _ = try Selection(["server=nginx", "policy=default"]).cells(of: mixed)
        }
        #expect(
            text == "cannot select `server=nginx,policy=default`: no cell has all of these values"
        )
    }
}
