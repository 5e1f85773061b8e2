import Testing

@testable import Commands

@Suite struct `Room on disk` {
    private func words(
        state: Int64?,
        engine: Int64?,
        isShared: Bool = false,
        missing: Int = 0,
    ) -> String? {
        let need = SpaceNeed(state: "/state", engineRoot: "/engine", missingImages: missing)
        do {
            try need.check("run", "smoke") { path in
                let bytes = path == "/state" ? state : engine
                let fileSystem: UInt64 = path == "/state" || isShared ? 1 : 2
                return bytes.map { FreeSpace(fileSystem: fileSystem, bytes: $0) }
            }
            return nil
        } catch {
            #expect(error.status == .disturbed)
            #expect(error.hint != nil)
            return error.description
        }
    }

    @Test func `is enough, to the byte`() {
        #expect(words(state: 1 << 30, engine: 256 << 20) == nil)
        #expect(words(state: (1 << 30) - 1, engine: 256 << 20) != nil)
        #expect(words(state: 1 << 30, engine: (256 << 20) - 1) != nil)
    }

    @Test func `is needed for every image that is missing`() {
        #expect(words(state: 8 << 30, engine: 656 << 20, missing: 2) == nil)
        #expect(
            words(state: 8 << 30, engine: 300 << 20, missing: 2)
                == "cannot run `smoke`: the disk of the engine's `/engine` has 300 MiB free, "
                + "and 656 MiB are needed, for 2 images to be made"
        )
    }

    @Test func `is refused by the state folder's own need`() {
        #expect(
            words(state: 512 << 20, engine: 8 << 30)
                == "cannot run `smoke`: the disk of `/state` has 512 MiB free, "
                + "and 1.0 GiB are needed"
        )
    }

    @Test func `is counted once where both are on one disk`() {
        #expect(words(state: 1 << 30, engine: 1 << 30, isShared: true) != nil)
        #expect(words(state: 1_280 << 20, engine: 1_280 << 20, isShared: true) == nil)
        #expect(
            words(state: 1 << 30, engine: 1 << 30, isShared: true, missing: 1)
                == "cannot run `smoke`: the disk of `/state` and of the engine has 1.0 GiB free, "
                + "and 1.4 GiB are needed, for 1 image to be made"
        )
    }

    @Test func `that nobody can tell of is no obstacle`() {
        #expect(words(state: nil, engine: nil, missing: 9) == nil)
    }

    /// What is free where the database is, whether the state folder is there too, and what is said.
    @Test(
        arguments: [
            (256 << 20, false, nil), (1 << 20, true, nil), (nil, false, nil),
            (
                255 << 20, false,
                "cannot run `smoke`: the disk of `/db/x.sqlite` has 255 MiB free, "
                    + "and 256 MiB are needed"
            ),
        ] as [(Int64?, Bool, String?)]
    )
    func `is needed for a database on a disk of its own`(
        free: Int64?,
        isShared: Bool,
        words: String?,
    ) {
        var said: String?
        do {
            try SpaceNeed.checkDatabase("/db/x.sqlite", beside: "/state", "run", "smoke") { path in
                guard path != "/state" else { return FreeSpace(fileSystem: 1, bytes: 8 << 30) }
                return free.map { FreeSpace(fileSystem: isShared ? 1 : 2, bytes: $0) }
            }
        } catch {
            #expect(error.status == .disturbed)
            #expect(error.hint?.contains("--db") == true)
            said = error.description
        }
        #expect(said == words)
    }
}
