import DockerEngine
import Foundation
import Glibc
import HostUse
import Imaging
import Interop

extension HostDoors {
    /// This machine.
    package static var real: HostDoors {
        HostDoors(
            freeSpace: Self.freeSpace,
            exists: { FileManager.default.fileExists(atPath: $0) },
            kernel: { Self.kernelRelease },
            newestChange: { paths in paths.compactMap(Self.change).max() },
            sources: { try await HostSources.read(environment: $0) },
            mirrors: { sources, base in try await sources.answers(for: base) },
            engine: { location in
                try await Engine.withEngine(at: location) { engine in
                    (engine.version, try await engine.information())
                }
            },
            programVersion: { program in
                // env(1) takes a path as it is.
                let output = try await HostProgram.output(of: "env", [program, "--version"])
                return output?.split(whereSeparator: \.isNewline).first.map(String.init)
            },
        )
    }

    /// Asks about the nearest folder above a path that is not there yet.
    private static func freeSpace(at path: String) -> FreeSpace? {
        var url = URL(filePath: path).absoluteURL.standardizedFileURL
        var numbers = statvfs()
        var device = Self.device(of: url.path)
        while unsafe statvfs(url.path, &numbers) != 0 || device == nil {
            guard url.path != "/" else { return nil }
            url.deleteLastPathComponent()
            device = Self.device(of: url.path)
        }
        // What root alone may use is left out (statvfs(3), `f_bavail`).
        let (bytes, isMore) = UInt64(numbers.f_bavail)
            .multipliedReportingOverflow(by: UInt64(numbers.f_frsize))
        return FreeSpace(
            fileSystem: device ?? 0,
            bytes: isMore ? .max : Int64(clamping: bytes),
        )
    }

    /// The number of the file system that a path is on; nil where there is nothing.
    private static func device(of path: String) -> UInt64? {
        let target = URL(filePath: path).resolvingSymlinksInPath().path
        let attributes = try? FileManager.default.attributesOfItem(atPath: target)
        return (attributes?[.systemNumber] as? NSNumber)?.uint64Value
    }

    private static var kernelRelease: String {
        let text = try? String(contentsOfFile: "/proc/sys/kernel/osrelease", encoding: .utf8)
        return (text ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private static func change(of path: String) -> Timestamp? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return (attributes?[.modificationDate] as? Date).map { date in
            Timestamp(microseconds: Int64(date.timeIntervalSince1970 * 1_000_000))
        }
    }
}
