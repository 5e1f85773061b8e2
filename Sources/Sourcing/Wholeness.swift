import HostUse
import Interop

/// Tells a whole archive from one whose end is missing, by its own checksums.
enum Wholeness {
    /// Reads an archive to its end; one that is not whole is a ``Fault`` of `subject`.
    static func check(
        _ path: String,
        _ packing: Archive.Packing,
        of subject: String,
    ) async throws {
        // Neither program looks at a file's name if it reads the file as its input.
        let script = "exec \(packing.program) -t <\"$1\""
        guard try await HostProgram.run("sh", ["-c", script, "sh", path]) != nil else { return }
        throw Fault(
            operation: "use",
            subject: subject,
            reason: "it is no whole \(packing.program) file",
            hint: "compare its size with upstream's, and fetch it anew",
        )
    }
}
