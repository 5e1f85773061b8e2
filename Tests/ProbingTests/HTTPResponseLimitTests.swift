import Interop
import Probing
import Testing

@Suite struct `The length of an HTTP response` {
    @Test(arguments: [1000, 65_536, 1_000_000])
    func `stops growing at its limit`(piece: Int) throws {
        var response = HTTPResponse()
        response.take(Array("HTTP/1.1 200 OK\r\n\r\n".utf8))
        for _ in 0...HTTPResponse.limit / piece {
            response.take(Array(repeating: 0x2e, count: piece))
        }
        #expect(response.isComplete && response.isFull)
        let evidence = try #require(response.evidence(nonce: "x"))
        #expect(evidence.bytes == 65_536)
        #expect(evidence.surplusBytes == nil)
        #expect(evidence.isEndless == true)
    }

    @Test(arguments: [1000, 65_536])
    func `counts what is too much as far as it was read`(piece: Int) throws {
        var response = HTTPResponse()
        let head = Array("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc".utf8)
        response.take(head)
        #expect(response.isComplete && !response.isFull)
        for _ in 0...HTTPResponse.limit / piece {
            response.take(Array(repeating: 0x2e, count: piece))
        }
        let evidence = try #require(response.evidence(nonce: "abc"))
        #expect(evidence.surplusBytes == 65_536 - head.count)
        #expect(evidence.holdsNonce)
        #expect(evidence.isEndless == false)
    }

    @Test func `may be as long as its limit`() throws {
        let start = Array("HTTP/1.1 200 OK\r\nContent-Length: ".utf8)
        let rest = HTTPResponse.limit - start.count - "65000\r\n\r\n".utf8.count
        var response = HTTPResponse()
        response.take(start + Array("\(rest)\r\n\r\n".utf8))
        response.take(Array(repeating: 0x2e, count: rest))
        let evidence = try #require(response.evidence(nonce: "x"))
        #expect(evidence.bytes == HTTPResponse.limit)
        #expect(evidence.isEndless == false)
    }
}
