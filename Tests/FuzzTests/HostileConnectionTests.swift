import FuzzTesting
import Interop
import Testing

@Suite struct `A hostile connection` {
    typealias Chunk = HostileConnection.Chunk

    @Test(
        arguments: [
            ([], []),
            ([0], [Chunk(.client, [])]),
            ([0x80, 0, 2, 7, 8], [Chunk(.server, [7, 8])]),
            ([0x80, 0, 9, 7, 8], [Chunk(.server, [7, 8])]),
            ([0, 0, 1, 7, 0xff, 0, 1, 8], [Chunk(.client, [7]), Chunk(.server, [8])]),
        ] as [([UInt8], [Chunk])]
    )
    func `is read from any bytes`(bytes: [UInt8], chunks: [Chunk]) {
        #expect(HostileConnection(bytes).chunks == chunks)
    }

    @Test func `is read again from the bytes that it makes`() {
        let long = [UInt8](repeating: 1, count: 65_535)
        let connection = HostileConnection([Chunk(.client, long), Chunk(.server, [2])])
        #expect(HostileConnection(connection.bytes) == connection)
    }
}
