import DockerEngine
import Interop
import LabTesting
import Terminal

@testable import Commands

extension Doors {
    /// Doors behind which nobody hears anything, and no engine is.
    static var silent: Doors {
        let screen = Screen(palette: .plain, width: nil, isLive: false)
        return Doors(
            environment: [:],
            home: Transcript.repository,
            probe: "/pqprobe",
            output: { _ in },
            outputScreen: screen,
            prose: { _ in },
            proseScreen: screen,
            now: { Timestamp(microseconds: 1_795_491_631_042_000) },
            identifier: { "anew" },
            seed: { 1 },
            findEngine: Transcript.noEngine,
        )
    }
}
