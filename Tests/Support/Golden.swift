import Foundation

/// The text that a command is to print, kept in a file beside its test.
///
/// With `PQLAB_RECORD=1` in the environment the file is written anew, for a person to read
/// before it is committed; otherwise a test that differs from it fails.
package enum Golden {
    /// What the file of that name in `Golden`, beside the test's own file, holds.
    ///
    /// Throws where there is none, and nothing is being recorded.
    package static func text(
        named name: String,
        recording text: String,
        besides test: String = #filePath,
    ) throws -> String {
        let url = URL(filePath: test).deletingLastPathComponent()
            .appending(path: "Golden").appending(path: name)
        if ProcessInfo.processInfo.environment["PQLAB_RECORD"] == "1" {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(),
                withIntermediateDirectories: true,
            )
            try Data(text.utf8).write(to: url)
        }
        return try String(contentsOf: url, encoding: .utf8)
    }
}
