import Interop
import LabTesting
import Testing

@testable import Commands

@Suite struct `A gain` {
    /// Releases of one run, oldest first, each with whether it agrees, and what is said of 3.5.
    ///
    /// Nil stands for one that the lab could not tell of.
    static let onsets: [([(release: String, agrees: Bool?)], String)] = [
        ([("3.0", false), ("3.5", true)], "agrees from 3.5 on"),
        ([("3.0", false), ("3.5", true), ("3.6", true)], "agrees from 3.5 on"),
        ([("3.0", false), ("3.5", true), ("3.6", false)], "agrees on 3.5"),
        ([("3.0", false), ("3.5", true), ("3.6", nil)], "agrees on 3.5"),
        ([("1.1.1", true), ("3.0", false), ("3.5", true)], "agrees on 3.5"),
        ([("1.1.1", false), ("3.0", false), ("3.5", true)], "agrees from 3.5 on"),
    ]

    @Test(arguments: onsets) func `claims of later releases what its run bears out`(
        releases: [(release: String, agrees: Bool?)],
        claim: String,
    ) async throws {
        var night = SampleNight(
            cells: releases.map { release, agrees in
                SampleCell(server: "nginx", release: release).with {
                    $0.ending =
                        switch agrees {
                        case true?: .agreed
                        case false?: .refused("alert 40 by server")
                        case nil: .disturbed
                        }
                    $0.works = agrees == true
                }
            }
        )
        night.openssl = Dictionary(uniqueKeysWithValues: releases.map { ($0.0, $0.0) })
        let transcript = try await `The diff`.diff([night], "3.0", "3.5")
        #expect(transcript.output.contains(" \(claim); was"), "\(transcript.output)")
    }
}
