import Catalogue
import Interop
import LabTesting
import Orchestration
import Probing
import ResultStore
import Testing

@testable import Commands

@Suite struct `A cell that is to be tried again` {
    /// What the run recorded goes before its matrix; an old run recorded neither.
    @Test(arguments: [(4, 3, 4, 3), (nil, nil, 20, 2), (1, nil, 1, 2)] as [(Int?, Int?, Int, Int)])
    func `has the handshakes and server starts of its run`(
        _ samples: Int?,
        _ repeats: Int?,
        _ expectedSamples: Int,
        _ expectedRepeats: Int,
    ) throws {
        // The refused one has 3 handshakes, which are not what it was to have; the others 9 and 6.
        for (agreed, refused) in [(0, true), (3, false), (1, true)] {
            let starts = try RecordedStarts(
                in: Folder(),
                agreed: agreed,
                thenRefused: refused,
                samples: samples,
                repeats: repeats
            )
            let order = try starts.order()
            #expect(order.samples == expectedSamples)
            #expect(order.repeats == expectedRepeats)
        }
    }

    @Test func `has each server start where and as it was`() throws {
        let starts = try RecordedStarts(in: Folder(), agreed: 1)
        for start in 1...2 {
            let chosen = EndpointSite(
                port: 10_000,
                directory: "/lab/w\(start)/e1",
                nonce: "other",
                start: start
            )
            let setup = try starts.replicas.setup(
                starts.cell.endpoint,
                image: RecordedStarts.image,
                site: chosen
            )
            let recorded = RecordedStarts.site(start)
            #expect(setup.site.port == recorded.port)
            #expect(setup.site.directory == recorded.directory)
            #expect(setup.site.nonce == recorded.nonce)
            let text = try Self.configuration(setup)
            #expect(text.contains("listen 127.0.0.1:\(recorded.port) ssl"))
            #expect(text.hasSuffix("# start \(start)\n"))
            #expect(setup.command.contains("\(recorded.directory)/nginx.conf"))
        }
    }

    @Test func `has a start that was never made in a place of its own`() throws {
        let starts = try RecordedStarts(in: Folder(), agreed: 1)
        let taken = RecordedStarts.site(2).port
        let setup = try starts.replicas.setup(
            starts.cell.endpoint,
            image: RecordedStarts.image,
            site: EndpointSite(port: taken, directory: "/lab/w3/e1", nonce: "new", start: 3)
        )
        #expect(setup.site.port == taken + 1)
        #expect(setup.site.directory == "/lab/w0/w3-e1")
        #expect(setup.site.nonce == "new")
        #expect(try !Self.configuration(setup).contains("# start"))
    }

    private static func configuration(_ setup: EndpointSetup) throws -> String {
        let file = try #require(setup.files.first { $0.path == "nginx.conf" })
        return String(decoding: file.bytes, as: UTF8.self)
    }
}
