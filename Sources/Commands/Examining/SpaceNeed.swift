import Terminal

/// How much room a run needs on disk before it starts anything.
struct SpaceNeed: Sendable {
    /// The folder of results, certificates and logs.
    let state: String

    /// The engine's root folder, where it is on this machine; nil elsewhere.
    let engineRoot: String?

    /// How many images have to be made.
    let missingImages: Int

    /// What the state folder needs, for results, logs, and a base image on its way: 1 GiB.
    static let stateBytes: Int64 = 1 << 30

    /// What an image takes, its share of the base included, seen to be 120 to 215 MB: 200 MiB.
    static let imageBytes: Int64 = 200 << 20

    /// What the engine needs for containers where every image is there: 256 MiB.
    static let containerBytes: Int64 = 256 << 20

    /// What the engine needs.
    var engineBytes: Int64 {
        Self.containerBytes + Int64(missingImages) * Self.imageBytes
    }

    /// Throws a ``CommandError`` where less is free; what nobody can tell is no obstacle.
    ///
    /// Where both folders are on one file system, it must have room for both.
    func check(
        _ operation: String,
        _ subject: String,
        freeSpace: (String) -> FreeSpace?,
    ) throws(CommandError) {
        let engine = engineRoot.flatMap(freeSpace)
        if let free = freeSpace(state) {
            let isShared = free.fileSystem == engine?.fileSystem
            let needed = Self.stateBytes + (isShared ? engineBytes : 0)
            guard free.bytes >= needed else {
                throw CommandError(
                    operation,
                    subject,
                    "the disk of `\(state)`\(isShared ? " and of the engine" : "") has "
                        + "\(ByteText(free.bytes)) free, and \(ByteText(needed)) are needed"
                        + (isShared ? images : ""),
                    hint: "free some space, or name a folder on another disk with `--state`",
                    status: .disturbed,
                )
            }
            guard !isShared else { return }
        }
        guard let engineRoot, let engine, engine.bytes < engineBytes else { return }
        throw CommandError(
            operation,
            subject,
            "the disk of the engine's `\(engineRoot)` has \(ByteText(engine.bytes)) free, and "
                + "\(ByteText(engineBytes)) are needed\(images)",
            hint: "remove images that `pqlab images list` says no run uses",
            status: .disturbed,
        )
    }

    private var images: String {
        missingImages > 0 ? ", for \(Count(missingImages, "image")) to be made" : ""
    }
}
