import Exchanging
import Interop
import NIOSSL
import Testing

@testable import BoringSSLProbe
@testable import PureTLS

@Suite struct `What is read of a connection on BoringSSL` {
    private static func reading(_ chain: [[UInt8]]) -> ConnectionReading {
        var reading = ConnectionReading()
        reading.note(chain)
        return reading
    }

    static let chains: [(chain: [[UInt8]], leaf: [UInt8]?, told: [[UInt8]]?, isWhole: Bool)] = [
        ([[1], [2]], [1], [[1], [2]], true),
        ([[1], [2]], nil, [[1], [2]], true),
        ([], [1], [[1]], false),
        ([], nil, nil, false),
    ]

    @Test(arguments: chains)
    func `says whether it is the whole chain`(
        chain: [[UInt8]],
        leaf: [UInt8]?,
        told: [[UInt8]]?,
        isWhole: Bool,
    ) throws {
        let account = try ConnectionAccount(Self.reading(chain), leaf: leaf)
        #expect(account.chain == told && account.isChainWhole == isWhole)
    }

    @Test func `is a fault where the library has another certificate`() {
        let fault = #expect(throws: Fault.self) {
            try ConnectionAccount(Self.reading([[1, 2], [3]]), leaf: [3])
        }
        #expect(
            fault?.description
                == "cannot read `certificate`: boringssl has one of 1 bytes, and in the bytes of "
                + "its connection there is another, of 2"
        )
    }

    @Test func `is kept up to a bound in each direction, in few pieces`() {
        for count in [1, Recording.leastCount, 1000, Recording.limit + 1] {
            var recording = Recording()
            for time in 0..<Recording.limit {
                recording.keep([UInt8](repeating: 1, count: count), from: .server, at: time)
                if count > 1, time * count > 2 * Recording.limit { break }
            }
            #expect(recording.pieces.count <= Recording.limit / Recording.leastCount)
            let kept = recording.pieces.reduce(0) { $0 + $1.bytes.count }
            #expect(kept == (count == 1 ? Recording.limit / 16 : Recording.limit))
            recording.keep([7], from: .server, at: 1)
            recording.keep([7], from: .client, at: 2)
            #expect(recording.pieces.last == TimedBytes([7], from: .client, at: 2))
        }
    }

    @Test func `has nothing in it of what has no bytes`() {
        var recording = Recording()
        recording.keep([], from: .client, at: 1)
        #expect(recording.pieces == [])
    }
}
