import Interop
import Testing

@testable import Orchestration

@Suite struct `A proof of Go` {
    private static func library(
        _ path: String,
        _ version: String?,
        implementsTLS: Bool = true,
    ) -> MappedLibrary {
        MappedLibrary(path: path, sha256: "0", version: version, implementsTLS: implementsTLS)
    }

    private static let caddy = library("/usr/bin/caddy", "go1.24.4")

    private static func process(_ libraries: MappedLibrary...) -> ServerProcess {
        ServerProcess(id: 7, startTicks: 1, name: "caddy", libraries: libraries)
    }

    @Test(
        arguments: [
            ([process(caddy)], nil), ([process(caddy), process(caddy)], nil),
            ([], "no process of it was seen"),
            ([process()], "process 7 (caddy) has no TLS of Go mapped"),
            ([process(caddy), process()], "process 7 (caddy) has no TLS of Go mapped"),
            (
                [process(library("/usr/bin/caddy", "go1.24.5"))],
                """
                process 7 (caddy) has mapped `/usr/bin/caddy`, built with go1.24.5, and the image \
                names go1.24.4
                """
            ),
            (
                [process(caddy, library("/srv/libharmless.so", nil))],
                """
                process 7 (caddy) has mapped `/srv/libharmless.so`, built with no Go, and the \
                image names go1.24.4
                """
            ),
            (
                [process(caddy, library("/srv/other", "go1.24.4"))],
                "process 7 (caddy) has mapped more TLS than `/usr/bin/caddy`"
            ),
            (
                [process(caddy, library("/usr/lib/libssl.so.3", nil))],
                "process 7 (caddy) has mapped `/usr/lib/libssl.so.3`, and is to use Go's TLS"
            ),
            (
                [process(caddy, library("/usr/lib/libcrypto.so.3", nil, implementsTLS: false))],
                "process 7 (caddy) has mapped `/usr/lib/libcrypto.so.3`, and is to use Go's TLS"
            ),
        ] as [([ServerProcess], String?)]
    )
    func `holds where one program of that Go is all the TLS there is`(
        processes: [ServerProcess],
        objection: String?,
    ) {
        let proof = LibraryProof(kind: .go, libraries: nil, goVersion: "1.24.4")
        #expect(proof.objection(to: processes) == objection)
        #expect(proof.library == "Go 1.24.4")
    }

    @Test func `needs the version that the image names`() {
        let proof = LibraryProof(kind: .go, libraries: nil, goVersion: nil)
        #expect(proof.objection(to: [Self.process(Self.caddy)]) == "the image does not name its Go")
        #expect(proof.library == nil)
    }
}
