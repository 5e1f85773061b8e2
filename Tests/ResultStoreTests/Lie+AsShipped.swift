import Interop

extension Lie {
    private static let group = "X25519MLKEM768"
    private static let offer: [NamedGroup] = [.x25519MLKEM768, .x25519, .secp256r1]
    static let unoffered = "a pass is of a group that was offered"

    /// A pass of a cell that names no group, spoiled in one place.
    private static func asShipped(
        _ name: String,
        client: ClientName = .openssl("debian-13"),
        shape: String = group,
        everywhere: Bool = true,
        expecting expected: String = group,
        words: String,
        but change: (HandshakeEvidence) -> HandshakeEvidence = { $0 },
    ) -> Lie {
        let cell = Cell.asShipped(client: client)
        return Lie(
            name: name,
            cell: cell,
            attempts: [
                .agreed(
                    but: { change($0.saying(offering: [offer])) },
                    ending: Ending(.agreed, shape: shape),
                    everywhere: everywhere,
                    negativeControl: nil,
                )
            ],
            expectation: .agreed(on: expected),
            endpoint: .sample("endpoint-1", for: cell),
            controls: [.agreed(on: "endpoint-0", by: cell.client)],
            words: words,
        )
    }

    /// What such a cell says when it is the truth.
    static let truthAsShipped = asShipped("none", words: "")

    /// Passes of cells that name no group.
    static let ofCellsAsShipped = [
        asShipped("another group than was expected", expecting: "X25519", words: ending),
        asShipped(
            "the shape names another group than the wire",
            shape: "X25519",
            expecting: "X25519",
            words: evidence
        ),
        asShipped(
            "the shape names no group of the run",
            shape: "any",
            expecting: "any",
            words: evidence
        ),
        asShipped("the wire shows another group", words: evidence) {
            $0.saying(groupOnWire: .x25519)
        },
        asShipped("the wire shows a group without a name", words: evidence) {
            $0.saying(
                groupByLibrary: NamedGroup(rawValue: 0x9999),
                groupOnWire: NamedGroup(rawValue: 0x9999)
            )
        },
        asShipped("the library names another group", words: evidence) {
            $0.saying(groupByLibrary: .x25519)
        },
        asShipped("the library names no group", words: evidence) {
            $0.saying(groupByLibrary: .some(nil))
        },
        asShipped(
            "BoringSSL, which has no word for it, did not offer it alone",
            client: ClientName("boringssl"),
            words: evidence,
        ) { $0.saying(groupByLibrary: .some(nil)) },
        asShipped("the group was not offered", words: unoffered) {
            $0.saying(offering: [[.x25519, .secp256r1]])
        },
        asShipped(
            "the group was offered only before the server asked for another",
            words: unoffered
        ) {
            $0.saying(offering: [offer, [.x25519]])
        },
        asShipped("nothing was offered", words: unoffered) { $0.saying(offering: []) },
        asShipped("one handshake did not offer it", everywhere: false, words: unoffered) {
            $0.saying(offering: [[.x25519]])
        },
        asShipped("one handshake came to another group", everywhere: false, words: handshake) {
            $0.saying(groupByLibrary: .x25519, groupOnWire: .x25519)
        },
    ]
}
