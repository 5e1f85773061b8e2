import Exchanging
import Interop
import NIOSSL
import ProbeTesting
import Testing

@testable import BoringSSLProbe
@testable import PureTLS

@Suite struct `What is read of a connection on BoringSSL` {
    private static func reading(_ chain: [[UInt8]]) -> ConnectionReading {
        var reading = ConnectionReading()
        reading.note(chain)
        return reading
    }

    static let chains: [(chain: [[UInt8]], leaf: [UInt8]?, told: [[UInt8]]?)] = [
        ([[1], [2]], [1], [[1], [2]]),
        ([[1], [2]], nil, [[1], [2]]),
        ([], nil, nil),
    ]

    @Test(arguments: chains)
    func `is the whole chain`(chain: [[UInt8]], leaf: [UInt8]?, told: [[UInt8]]?) throws {
        #expect(try ConnectionAccount(Self.reading(chain), leaf: leaf).chain == told)
    }

    @Test func `is a fault where the library has another certificate`() throws {
        let certificates = [try SelfSigned().certificate, try SelfSigned().certificate]
        for (first, leaf) in [([1, 2], [3]), (certificates[0], certificates[1])] {
            let fault = #expect(throws: Fault.self) {
                try ConnectionAccount(Self.reading([first, [3]]), leaf: leaf)
            }
            #expect(
                fault?.description
                    == "cannot read `certificate`: boringssl has one of \(leaf.count) bytes, and in "
                    + "the bytes of its connection there is another, of \(first.count)"
            )
        }
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
