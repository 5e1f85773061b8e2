import DockerEngine
import EngineUse
import Imaging
import Interop
import Terminal
import Testing

@testable import Commands

@Suite struct `A line of the list of images` {
    private func image(
        _ reference: String?,
        _ labels: [String: String],
        created: Int = 1_000,
    ) -> ImageSummary {
        ImageSummary(
            id: "sha256:\(reference ?? "none")",
            tags: [reference].compactMap(\.self),
            labels: labels.merging([Label.recipe: "0123456789abcdef"]) { own, _ in own },
            created: created,
            size: 200 << 20,
        )
    }

    private let nginx = [
        Label.purpose: "server", Label.server: "nginx", Label.release: "debian-13",
        Label.base: "debian-13",
    ]

    @Test func `says that a run uses what it would look for`() {
        let needed = [
            NeededImage(subject: "nginx on debian-13", reference: "pqlab/nginx:a", isPresent: true)
        ]
        #expect(ImageLine(image("pqlab/nginx:a", nginx), needed: needed).use == .yes)
        #expect(ImageLine(image("pqlab/nginx:b", nginx), needed: needed).use == .no)
    }

    @Test func `says that it is unknown where packages were never resolved`() {
        let needed = [
            NeededImage(subject: "nginx on debian-13", reference: nil, isPresent: false)
        ]
        #expect(ImageLine(image("pqlab/nginx:a", nginx), needed: needed).use == .unknown)
        #expect(ImageLine(image(nil, nginx), needed: needed).use == .no)
    }

    @Test func `does not know who uses a server that the catalogue does not know`() {
        #expect(ImageLine(image("pqlab/lighttpd:a", nginx), needed: []).use == .unknown)
        #expect(ImageLine(image(nil, nginx), needed: []).use == .no)
    }

    @Test func `cannot look up a bench that names no libraries`() {
        let bench = [Label.purpose: "bench"]
        #expect(ImageLine(image("pqlab/bench:a", bench), needed: []).use == .unknown)
        let named = bench.merging([Label.libraries: "debian-12"]) { $1 }
        #expect(ImageLine(image("pqlab/bench:a", named), needed: []).use == .no)
    }

    @Test func `shows what is known, and the newest first`() {
        let lines = ImageLine.sorted([
            ImageLine(image("pqlab/nginx:old", nginx, created: 1), needed: []),
            ImageLine(
                image("pqlab/nginx:new", nginx, created: 3_000),
                needed: [],
                versions: ImageVersions(server: "1.26.3", openssl: "3.5.7"),
            ),
            ImageLine(image("pqlab/base:debian-13", [Label.purpose: "base"]), needed: []),
        ])
        let table = ImageLine.table(lines, now: Timestamp(microseconds: 3_600_000_000)).rendered()
        #expect(
            table == """
                FOR     SERVER  RELEASE    BASE          SIZE     AGE  RECIPE        USED       VERSIONS
                base                       debian-13  200 MiB  43 min  0123456789ab  – no
                server  nginx   debian-13  debian-13  200 MiB  10 min  0123456789ab  ? unknown  1.26.3, OpenSSL 3.5.7
                server  nginx   debian-13  debian-13  200 MiB  59 min  0123456789ab  ? unknown
                """
        )
    }
}
