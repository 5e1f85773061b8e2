import Commands
import Interop
import LabTesting
import Testing

@Suite struct `Times of several nights` {
    /// Ten nights of the four cells, each with times of its own.
    private static func nights(
        _ change: (_ number: Int, inout SampleNight) -> Void
    ) -> [SampleNight] {
        (1...10).map { number in
            var night = `The diff`.night(.agreed)
            for index in night.cells.indices {
                night.cells[index].handshake = 1200 + index * 100 + number % 5
            }
            change(number, &night)
            return night
        }
    }

    private static let slower = SampleCell(handshake: 1500)

    static let axes: [([String], SampleCell)] = [
        (["3.5", "3.0"], slower.with { $0.release = "3.0" }),
        (["nginx", "apache"], slower.with { $0.server = "apache" }),
        (["openssl@3.5", "openssl@3.0"], slower.with { $0.client = "3.0" }),
    ]

    @Test(arguments: axes) func `stand for sides of one run, too`(
        sides: [String],
        other: SampleCell,
    ) async throws {
        let nights = (1...5).map { number in
            SampleNight(
                cells: [
                    SampleCell(handshake: 1200 + number), other.with { $0.handshake += number },
                ]
            )
        }
        let folder = try Folder()
        try SampleNight.store(nights, at: "\(folder.path)/results.sqlite")
        let options = ["--nights", "5", "--fail-on", "timing", "--state", folder.path]
        let transcript = await Transcript.running(["diff"] + sides + options)
        #expect(transcript.status == .failed, "\(transcript.output)\(transcript.prose)")
        #expect(transcript.output.contains("\ntiming   1 slower\n"), "\(transcript.output)")
        #expect(transcript.output.contains("\ntimes of both come from runs 1 to 5\n"))
        let one = await Transcript.running(["diff"] + sides + ["--state", folder.path])
        #expect(one.output.contains("1 with too few starts: 1 of the 4 needed"))
    }

    @Test func `are of nights that both sides of one run have`() async throws {
        let nights = (1...5).map { number in
            let cell = SampleCell(handshake: 1200 + number)
            let other = cell.with {
                $0.release = "3.0"
                if number < 3 { $0.policy = .default }
            }
            return SampleNight(cells: [cell, other])
        }
        let transcript = try await `The diff`.diff(nights, "3.5", "3.0", "--nights", "5")
        #expect(
            transcript.output.contains("1 with too few starts: 3 of the 4 needed"),
            "\(transcript.output)"
        )
    }

    @Test func `leave out starts with another configuration or bench`() async throws {
        let nights = Self.nights { number, night in
            if number == 7 { night.cells[0].configuration = "0ther" }
            if number == 8 { night.bench = "sha256:0ther" }
        }
        let transcript = try await `The diff`.diff(nights, "5", "10", "--nights", "5")
        #expect(
            transcript.output.contains("1 with too few starts: 3 of the 4 needed"),
            "\(transcript.output)"
        )
        let lines = transcript.output.split(separator: "\n").map {
            $0.split(separator: " ", omittingEmptySubsequences: true)
        }
        let starts = lines.filter { $0.contains("/") }.map { line in
            line.firstIndex(of: "/").map { line[$0 - 1...$0 + 1].joined(separator: " ") }
        }
        #expect(starts == ["5 / 3", "5 / 4", "5 / 4", "5 / 4"], "\(transcript.output)")
    }

    static let shifts: [(more: Int, threshold: String, text: String)] = [
        (
            240, "5%",
            """
            \nall 4 pairs together moved by ×1.20: the night, or something that all have in common; \
            no single cell is named for it\n
            """
        ),
        (-240, "5%", "\nall 4 pairs together moved by ×0.80: the night, or something that "),
        (240, "40%", "; all together moved by ×1.20\n"),
        (36, "5%", "; all together moved by ×1.03\n"),
    ]

    @Test(arguments: shifts) func `say what all did together`(
        more: Int,
        threshold: String,
        text: String,
    ) async throws {
        let nights = Self.nights { number, night in
            for index in night.cells.indices {
                night.cells[index].handshake = 1200 + number % 5 + (number > 5 ? more : 0)
            }
        }
        let transcript = try await `The diff`.diff(
            nights,
            "5",
            "10",
            "--nights",
            "5",
            "--timing",
            threshold,
            "--fail-on",
            "timing"
        )
        #expect(transcript.status == .good)
        #expect(transcript.output.contains(text), "\(transcript.output)")
    }

    static let leases: [(String, String, String)] = [
        ("m1/b/1/2/3", "m2/b/1/2/3", "4 may not be compared: another machine\n"),
        ("m1/b/1/2/3", "m1/c/2/3/4", "4 with too few starts: 1 of the 4 needed\n"),
        ("unknown/b/1/2/3", "m2/b/1/2/3", "4 with too few starts: 1 of the 4 needed\n"),
        ("uninitialized/b/1/2/3", "m2/b/1/2/3", "4 with too few starts: 1 of the 4 needed\n"),
        ("/b/1/2/3", "m2/b/1/2/3", "4 with too few starts: 1 of the 4 needed\n"),
        ("no lease", "m2/b/1/2/3", "4 with too few starts: 1 of the 4 needed\n"),
    ]

    @Test(arguments: leases) func `say nothing of those of another machine`(
        a: String,
        b: String,
        text: String,
    ) async throws {
        let nights = [a, b].map { lease in
            var night = `The diff`.night(.agreed)
            night.lease = lease
            return night
        }
        let transcript = try await `The diff`.diff(nights, "1", "2")
        #expect(transcript.output.contains("\ntiming   \(text)"), "\(transcript.output)")
    }

    @Test func `come with how often was started and measured`() async throws {
        var nights = [`The diff`.night(.agreed), `The diff`.night(.refused("x"))]
        (nights[0].samples, nights[0].repeats) = (20, 1)
        (nights[1].samples, nights[1].repeats) = (3, 6)
        // What is refused is started once, however often what passes would be.
        nights[1].cells = nights[1].cells.map { $0.with { $0.ending = .refused("x") } }
        let texts = ["samples per server start 20 → 3", "server starts 1 → 6"]
        let diff = try await `The diff`.diff(nights, "1", "2")
        for text in texts { #expect(diff.output.contains("\n\(text)\n"), "\(diff.output)") }
        let history = try await `The history of a cell`.transcript(
            nights,
            ["history", `The history of a cell`.key]
        )
        for text in texts { #expect(history.output.contains(text), "\(history.output)") }
        nights[0].repeats = nil
        let unknown = try await `The diff`.diff(nights, "1", "2", "--format", "json")
        #expect(unknown.output.contains(#""changed_run_inputs": ["samples"]"#), "\(unknown.output)")
    }
}
