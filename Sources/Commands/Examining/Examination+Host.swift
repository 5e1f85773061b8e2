import Interop
import ResultStore
import Terminal

extension Examination {
    /// The versions of the parts that a run works with.
    func versions() async throws -> [Finding] {
        [
            .good("pqlab", LabVersion.text),
            try await probe(),
            .good("sqlite", try ResultStore.libraryVersion() ?? "unknown"),
        ]
    }

    private func probe() async throws -> Finding {
        let check = "pqprobe"
        let hint = "start the lab as `Lab/pqlab`, which compiles it"
        guard doors.host.exists(doors.probe) else {
            return .bad(check, "there is no `\(doors.probe)`", hint: hint)
        }
        let answer: String?
        do {
            answer = try await doors.host.programVersion(doors.probe)
        } catch let fault as Fault {
            return .bad(check, "\(fault)", hint: fault.hint ?? hint)
        }
        guard let answer else {
            return .bad(check, "`\(doors.probe)` does not start", hint: hint)
        }
        guard answer == "pqprobe \(LabVersion.text)" else {
            return .bad(check, "it calls itself `\(answer)`", hint: hint)
        }
        return .good(check, LabVersion.text)
    }

    /// The room on the disks that a run writes to.
    func disks(of engine: AnsweringEngine?) -> [Finding] {
        [stateDisk(), engineDisk(of: engine)]
    }

    private func stateDisk() -> Finding {
        let check = "disk of the state"
        guard let free = doors.host.freeSpace(state) else {
            return .bad(
                check,
                "nobody can tell what is free at `\(state)`",
                hint: "name another folder with `--state`",
            )
        }
        let words = "\(ByteText(free.bytes)) free at `\(state)`"
        guard free.bytes >= SpaceNeed.stateBytes else {
            return .bad(
                check,
                "\(words), and \(ByteText(SpaceNeed.stateBytes)) are needed",
                hint: "free some space, or name a folder on another disk with `--state`",
            )
        }
        return .good(check, words)
    }

    private func engineDisk(of engine: AnsweringEngine?) -> Finding {
        let check = "disk of the engine"
        guard let engine else { return unknown(check) }
        guard let root = doors.localRoot(engine.version, engine.information),
            let free = doors.host.freeSpace(root)
        else {
            return .doubtful(
                check,
                "it is not on this machine",
                hint: "see to it that there is room for some GiB of images",
            )
        }
        let words = "\(ByteText(free.bytes)) free at `\(root)`"
        let images = max(0, free.bytes - SpaceNeed.containerBytes) / SpaceNeed.imageBytes
        let hint = "remove images that `pqlab images list` says no run uses"
        switch images {
        case ..<1: return .bad(check, "\(words), not enough for an image", hint: hint)
        case ..<Self.comfortableImages:
            return .doubtful(check, "\(words), for \(Count(Int(images), "image"))", hint: hint)
        default: return .good(check, words)
        }
    }

    /// About as many images as a matrix of every server on every packaged release needs.
    private static let comfortableImages: Int64 = 30

}
