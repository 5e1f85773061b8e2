import Interop
import ResultStore

/// A run made up for a test, stored as a run is.
struct SampleNight: Sendable {
    var matrix = "nightly"
    var matrixText = "name: nightly\n"
    var cells: [SampleCell]
    var dataFiles = ["Lab/expectations.yaml": "[]\n"]
    var kernel = "6.1.0"

    /// The process that carried it out.
    var lease = "this process"

    /// The engine's identifier of the bench's image; nil where it never came to one.
    var bench: String?

    /// Measured handshakes per server start; nil where that was not recorded.
    var samples: Int?

    /// Server starts per endpoint; nil where that was not recorded.
    var repeats: Int?

    /// The version of OpenSSL of each release; what is not named has `3.5.6`.
    var openssl: [String: String] = ["3.0": "3.0.20"]

    /// How it ended; nil where it is still under way.
    var end: RunEnd? = .finished

    /// A second after the moment that the README's runs are of, a day for each night.
    private func moment(_ number: Int) -> Timestamp {
        Timestamp(microseconds: 1_795_491_631_042_000 + Int64(number) * 86_400_000_000)
    }

    /// Stores nights, the first as run 1.
    static func store(_ nights: [SampleNight], at path: String) throws {
        let store = try ResultStore.open(at: path)
        for (index, night) in nights.enumerated() { try night.store(in: store, number: index + 1) }
    }

    private func store(in store: ResultStore, number: Int) throws {
        let planned = cells.enumerated().map { $1.planned($0 + 1) }
        let releases = Set(cells.map(\.release))
        let run = try store.begin(
            RunRecord(
                id: "run-\(number)",
                matrix: matrix,
                matrixText: matrixText,
                dataFiles: dataFiles,
                seed: 1,
                samples: samples,
                repeats: repeats,
                labVersion: "0.1.0",
                host: HostFacts(
                    kernel: kernel,
                    processor: "A processor",
                    processors: 2,
                    engine: "Docker 20.10.24",
                ),
                authority: "c0ffee",
                startedAt: moment(number),
            ),
            cells: planned,
            groups: [.x25519, .x25519MLKEM768],
            origins: Dictionary(uniqueKeysWithValues: releases.map { ($0, .compiled) }),
            bases: Dictionary(uniqueKeysWithValues: releases.map { ($0, "debian-12") }),
            lease: lease,
        )
        if let bench { try store.recordBench(digest: bench, in: run) }
        let recorder = NightRecorder(run: number, openssl: openssl, moment: moment(number))
        for image in recorder.images(of: cells) { try store.record(image, in: run) }
        try store.record(recorder.wave(cells, planned), in: run)
        if let end { try store.finish(run: run, as: end, at: moment(number)) }
    }
}
