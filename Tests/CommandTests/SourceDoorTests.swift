import Catalogue
import Digests
import HostTesting
import HostUse
import Imaging
import Interop
import LabTesting
import Terminal
import Testing

@testable import Commands

@Suite struct `The user's own places` {
    private func doors(home: String) -> Doors {
        let screen = Screen(palette: .plain, width: nil, isLive: false)
        return Doors(
            environment: [:],
            home: home,
            probe: "",
            output: { _ in },
            outputScreen: screen,
            prose: { _ in },
            proseScreen: screen,
            now: { Timestamp(microseconds: 0) },
            identifier: { "" },
            seed: { 1 },
            findEngine: Transcript.noEngine,
        )
    }

    @Test func `offer wheels from a folder and from a mirror, and archives too`() async throws {
        let catalogue = try Catalogue.load(home: Transcript.repository)
        let wheels = ["cffi-2.1.1-cp311-cp311-linux_x86_64.whl", "cheroot-11.1.2-py3-none-any.whl"]
        try await StubServer.withServer { request in
            switch request {
            case "GET /": StubAnswer(200, "<a href='\(wheels[1])'> openssl-3.5.98.tar.gz")
            case "GET /\(wheels[1])": StubAnswer(body: [2])
            case "GET /openssl-3.5.98.tar.gz": StubAnswer(body: [3])
            case "GET /openssl-3.5.98.tar.gz.sha256": StubAnswer(200, [UInt8(3)].sha256)
            default: StubAnswer(404, "")
            }
        } _: { address, _ in
            try await withDirectory { directory in
                try Files.write([1], to: "\(directory)/own/\(wheels[0])")
                let sources = doors(home: Transcript.repository).sources(
                    of: catalogue,
                    from: ["\(directory)/own", "\(address)/"],
                    state: "\(directory)/state",
                    host: HostSources(archive: address, securityArchive: address),
                )
                let sums = [[UInt8(1)].sha256, [UInt8(2)].sha256]
                let files = try await sources.pinnedFiles([
                    PinnedPackage(name: "cffi", version: "2.1.1", sums: [sums[0]]),
                    PinnedPackage(name: "cheroot", version: "11.1.2", sums: [sums[1]]),
                    PinnedPackage(name: "pycparser", version: "3.12", sums: ["0"]),
                ])
                #expect(
                    files == [
                        sums[0]: "\(directory)/own/\(wheels[0])",
                        sums[1]: "\(directory)/state/sources/files/\(sums[1])/\(wheels[1])",
                    ]
                )
                let need = SourceNeed(name: "openssl", version: "3.5")
                let source = try await sources.fetch(need)
                #expect(source.version == "3.5.98")
                #expect(source.place == "mirror `\(address)/openssl-3.5.98.tar.gz`")
            }
        }
    }
}
