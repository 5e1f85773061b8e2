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

    @Test func `says what of lab, machine and engine is another`() throws {
        let planner = try RecordedStarts(in: Folder(), agreed: 1).planner
        let host = planner.recorded.run.host
        #expect(
            planner.notes(on: host) == [
                "the lab is \(LabVersion.text), where the run had 0.0.1"
            ]
        )
        let other = HostFacts(
            kernel: "6.12.0",
            processor: "Another",
            processors: 8,
            engine: "Podman 5.4.2"
        )
        #expect(
            planner.notes(on: other).dropFirst() == [
                "the kernel is 6.12.0, where the run had 6.1.0",
                "the engine is Podman 5.4.2, where the run had Docker 20.10.24",
                "the processor is Another, where the run had A processor",
                "the number of processors is 8, where the run had 2",
            ]
        )
    }

    @Test func `of the calibration has the client that was told a lie`() throws {
        let folder = try Folder()
        let calibration = try Calibration.load(home: Transcript.repository)
        let store = try ResultStore.open(at: "\(folder.path)/calibration.sqlite")
        let run = try store.begin(
            RunRecord(
                id: "run-1",
                matrix: calibration.matrix.name,
                matrixText: calibration.matrix.text,
                dataFiles: calibration.catalogue.texts,
                seed: 1,
                labVersion: "0",
                host: HostFacts(kernel: "", processor: "", processors: 2, engine: ""),
                authority: "",
                startedAt: Timestamp(microseconds: 1_795_491_631_042_000),
            ),
            cells: calibration.cells,
            groups: calibration.catalogue.groups.groups,
            origins: ["debian-13": .packaged],
            bases: ["debian-13": "debian-13"],
            lease: "this process",
        )
        for cell in calibration.cells where cell.client.isOpenSSL {
            let planner = ReproductionPlanner(
                recorded: try #require(try store.recordedCell(cell.number, in: run)),
                settings: ReproductionSettings(state: folder.path, database: "x"),
                id: "reproduction",
                doors: .silent
            )
            let clients = try planner.clients(of: cell, calibration.catalogue, .amd64)
            let release = try #require(cell.client.release)
            let told: [String: (libssl: String, libcrypto: String)] = [
                "debian-12": ("debian-12", "debian-13"), "honest": ("lying", "honest"),
            ]
            let libraries = try #require(clients.own.libraries)
            #expect(libraries.libssl.contains(told[release]?.libssl ?? release))
            #expect(libraries.libcrypto.contains(told[release]?.libcrypto ?? release))
            #expect(clients.control.libraries?.libcrypto.contains("debian-13") == true)
            #expect(clients.notes.count == (told[release] == nil ? 0 : 1))
            #expect(clients.names.contains("debian-13"))
        }
    }

    private static func configuration(_ setup: EndpointSetup) throws -> String {
        let file = try #require(setup.files.first { $0.path == "nginx.conf" })
        return String(decoding: file.bytes, as: UTF8.self)
    }
}
