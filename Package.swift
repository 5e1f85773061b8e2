// swift-tools-version: 6.3
import PackageDescription

// The map of the house: every room with its purpose, every import with its reason. The graph is
// enforced by `swift build --explicit-target-dependency-import-check error`, which `Lab/test` runs.

let package = Package(
    name: "pqlab",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "pqlab", targets: ["pqlab"]),
        .executable(name: "pqprobe", targets: ["pqprobe"]),
        .executable(name: "pqprobe-boringssl", targets: ["pqprobe-boringssl"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-asn1", exact: "1.7.4"),
        .package(url: "https://github.com/apple/swift-certificates", exact: "1.21.1"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", exact: "2.37.6"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
    ],
    targets: [
        // MARK: The vocabulary

        // What is tried, what happened, what was expected, and the verdict: values only.
        .target(name: "Interop"),

        // SHA-256 as text, for everything that is told apart by its bytes.
        .target(
            name: "Digests",
            dependencies: [.product(name: "Crypto", package: "swift-crypto")]
        ),

        // MARK: The probe, which runs inside the bench

        // Reads TLS 1.3 records and handshake messages from the bytes that crossed a socket.
        .target(name: "Wire", dependencies: ["Interop"]),
        // The contract of pqprobe: a plan in, events out.
        .target(name: "Probing", dependencies: ["Interop"]),
        // Sockets on the loopback, with a clock and an observer on every byte.
        .target(
            name: "Dialing",
            dependencies: [
                "Interop",
                "Processes",  // whether a server has read what was sent
                "Wire",  // every byte is noted for the observer before the TLS library has it
            ]
        ),
        // What Linux says of a server's processes: alive or not, and the libraries they have mapped.
        .target(
            name: "Processes",
            dependencies: [
                "Digests",  // of mapped files
                "Interop",
            ]
        ),
        // libssl and libcrypto as function types; links neither.
        .target(name: "COpenSSL"),
        // Calls of the kernel's interface that Swift cannot make, and signals.
        .target(name: "CLinux"),
        // One handshake and one request over any implementation of TLS.
        .target(
            name: "Exchanging",
            dependencies: [
                "Dialing", "Interop", "Probing",
                "Digests",  // of certificates
            ]
        ),
        // One TLS client stack: libssl of any release, loaded at run time.
        .target(
            name: "OpenSSLProbe",
            dependencies: [
                "COpenSSL", "Exchanging", "Interop", "Probing", "Wire",
                "Processes",  // proof that exactly the named library is mapped
            ]
        ),
        // A TLS client in pure Swift, written to be read: bytes in, bytes out.
        .target(
            name: "PureTLS",
            dependencies: [
                "Interop", "Wire",
                .product(name: "Crypto", package: "swift-crypto"),  // hashes, keys, AEADs
                .product(name: "CryptoExtras", package: "swift-crypto"),  // RSA
                .product(name: "SwiftASN1", package: "swift-asn1"),  // certificates
            ]
        ),
        // One TLS client stack: the client in pure Swift.
        .target(
            name: "SwiftProbe",
            dependencies: [
                "Dialing", "Exchanging", "Interop", "Probing", "PureTLS",
                "Processes",  // proof that no TLS library is mapped
            ]
        ),
        // One TLS client stack: BoringSSL, as swift-nio-ssl brings it.
        .target(
            name: "BoringSSLProbe",
            dependencies: [
                "Exchanging", "Interop", "Probing",
                "Processes",  // proof that no other TLS library is mapped
                "PureTLS",  // reads the messages that swift-nio-ssl does not tell of
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),  // a channel in memory
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "NIOTLS", package: "swift-nio"),  // the end of a handshake
            ]
        ),
        // Carries out a wave: readiness, proofs, blocks of handshakes, deaths.
        .target(
            name: "WaveProbing",
            dependencies: [
                "Dialing", "Interop", "OpenSSLProbe", "Probing", "Processes", "SwiftProbe", "Wire",
                "CLinux",  // undumpable, so that no server can read the probe
            ]
        ),
        // A TLS server that misbehaves on purpose, for the lab to be tested with.
        .target(name: "FaultyServer", dependencies: ["Dialing", "Interop", "Wire"]),
        // One handshake that a person asks for, with an account of it.
        .target(
            name: "HandProbing",
            dependencies: [
                "Interop", "Probing",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        // The program inside the bench, also useful by hand.
        .executableTarget(
            name: "pqprobe",
            dependencies: [
                "Dialing", "FaultyServer", "HandProbing", "Interop", "OpenSSLProbe", "Probing",
                "WaveProbing",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        // One TLS client stack in a program of its own: nobody else waits for its compilation.
        .executableTarget(
            name: "pqprobe-boringssl",
            dependencies: [
                "BoringSSLProbe", "HandProbing", "Interop", "Probing", "WaveProbing",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),

        // MARK: The lab, which runs beside the container engine

        // YAML to groups, releases, servers, rules and cells, with errors that name the place.
        .target(
            name: "Catalogue",
            dependencies: [
                "Interop",
                .product(name: "Mustache", package: "swift-mustache"),  // configuration templates
                .product(name: "Yams", package: "Yams"),  // YAML with marks
            ]
        ),
        // The Docker Engine API over a unix socket; knows nothing of TLS.
        .target(
            name: "DockerEngine",
            dependencies: [
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "_NIOFileSystem", package: "swift-nio"),  // archives from files
            ]
        ),
        // What every user of the engine here shares: labels, leases, faults, shielded cleanup.
        .target(name: "EngineUse", dependencies: ["DockerEngine", "Interop"]),
        // What every user of this host shares: programs, files, locks, mirrors and proxies.
        .target(
            name: "HostUse",
            dependencies: [
                "Digests", "Interop",
                .product(name: "Subprocess", package: "swift-subprocess"),
            ]
        ),
        // Source archives: where they can be had, and whether they are what they should be.
        .target(name: "Sourcing", dependencies: ["Digests", "HostUse", "Interop"]),
        // Base images, recipes, package resolution, builds.
        .target(
            name: "Imaging",
            dependencies: [
                "Digests", "DockerEngine", "EngineUse", "HostUse", "Interop",
                "Processes",  // reads a library's version from its file
            ]
        ),
        // The lab's certificate authority and the servers' certificates.
        .target(
            name: "Issuing",
            dependencies: [
                "Digests", "Interop",
                .product(name: "Crypto", package: "swift-crypto"),  // keys
                .product(name: "SwiftASN1", package: "swift-asn1"),  // DER and PEM
                .product(name: "X509", package: "swift-certificates"),
            ]
        ),
        // Waves, controls, attempts and verdicts, over any bench.
        .target(name: "Orchestration", dependencies: ["Interop", "Probing"]),
        // The bench of containers that share one loopback.
        .target(
            name: "DockerBench",
            dependencies: ["DockerEngine", "EngineUse", "Interop", "Orchestration", "Probing"]
        ),
        // SQLite: the schema, its migrations, and questions to it.
        .target(
            name: "ResultStore",
            dependencies: ["Interop", .product(name: "GRDB", package: "GRDB.swift")]
        ),

        // Statistics, and what changed between releases, nights and runs.
        .target(name: "Analysis", dependencies: ["Digests", "Interop", "ResultStore"]),

        // MARK: The command line

        // Tables, progress and errors as strings.
        .target(name: "Terminal"),
        // Every subcommand, given its doors to everything outside.
        .target(
            name: "Commands",
            dependencies: [
                "Analysis", "Catalogue", "Digests", "DockerBench", "DockerEngine", "EngineUse",
                "HostUse", "Imaging", "Interop", "Issuing", "Orchestration", "ResultStore",
                "Sourcing", "Terminal",
                "Probing",  // the account of a handshake, and where things are in the bench
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        // The program that a person starts.
        .executableTarget(
            name: "pqlab",
            dependencies: [
                "Commands", "DockerEngine", "Interop", "Terminal",
                "CLinux",  // Ctrl-C
            ]
        ),

        // MARK: Tests

        // What tests of several rooms share.
        .target(
            name: "LabTesting",
            dependencies: ["Commands", "DockerEngine", "Interop", "Terminal"],
            path: "Tests/Support"
        ),
        // What connections leave behind, for tests of all rooms that read it.
        .target(
            name: "EvidenceTesting",
            dependencies: ["Interop"],
            path: "Tests/EvidenceSupport"
        ),
        // Child processes, servers, clients and system libraries for the tests of the probe's rooms.
        .target(
            name: "ProbeTesting",
            dependencies: [
                "CLinux", "Dialing", "Interop", "Probing",
                "SwiftProbe",  // what the tests of other stacks hold them against
            ],
            path: "Tests/ProbeSupport"
        ),
        // An engine that says what a test wants, and a clock that it moves.
        .target(
            name: "EngineTesting",
            dependencies: [
                "DockerEngine",
                .product(name: "NIOCore", package: "swift-nio"),  // the stub engine
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            path: "Tests/EngineSupport"
        ),
        .testTarget(
            name: "AnalysisTests",
            dependencies: ["Analysis", "EvidenceTesting", "Interop", "ResultStore"],
            exclude: ["Fixtures"]  // read where they are
        ),
        .testTarget(
            name: "BoringSSLProbeTests",
            dependencies: [
                "BoringSSLProbe", "Dialing", "Exchanging", "FaultyServer",
                "FuzzTesting",  // a server that has keys, and says anything under them
                "Interop", "ProbeTesting", "Probing", "PureTLS",
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ]
        ),
        .testTarget(
            name: "CatalogueTests",
            dependencies: [
                "Catalogue", "Interop", "LabTesting",
                "Analysis",  // how many starts a comparison needs that the night is for
            ]
        ),
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "Analysis", "Catalogue", "Commands", "DockerEngine", "EngineUse", "EvidenceTesting",
                "HostUse", "Imaging", "Interop", "Issuing", "LabTesting", "Orchestration",
                "Probing", "ResultStore", "Terminal",
                "Digests", "HostTesting",  // a mirror with wheels
                "EngineTesting",  // an engine that has lost an image
            ],
            exclude: ["Golden"]  // what commands print, which tests read by path
        ),
        .testTarget(
            name: "DockerBenchTests",
            dependencies: [
                "DockerBench", "DockerEngine", "EngineTesting", "EngineUse", "Interop",
                "Orchestration", "Probing",
            ]
        ),
        .testTarget(name: "DockerEngineTests", dependencies: ["DockerEngine", "EngineTesting"]),
        .testTarget(name: "DialingTests", dependencies: ["Dialing", "Interop", "Wire"]),
        .testTarget(name: "EngineUseTests", dependencies: ["EngineUse"]),
        .testTarget(
            name: "FaultyServerTests",
            dependencies: ["Dialing", "FaultyServer", "Interop", "Wire"]
        ),
        // A stub mirror or engine, and folders, for tests of what uses the host.
        .target(
            name: "HostTesting",
            dependencies: [
                "Interop",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            path: "Tests/HostSupport"
        ),
        // What hostile bytes must not do, for fuzzers and for the tests that replay their finds.
        .target(
            name: "FuzzTesting",
            dependencies: [
                "Interop", "PureTLS", "Wire",
                .product(name: "Crypto", package: "swift-crypto"),  // a server's half
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ],
            path: "Tests/FuzzSupport"
        ),
        .testTarget(
            name: "FuzzTests",
            dependencies: ["FuzzTesting", "Interop"],
            exclude: ["Corpus"]  // what fuzzers have found worth trying, read where it is
        ),
        .testTarget(name: "HostUseTests", dependencies: ["HostTesting", "HostUse", "Interop"]),
        .testTarget(
            name: "ImagingTests",
            dependencies: [
                "Digests", "DockerEngine", "EngineUse", "HostTesting", "HostUse", "Imaging",
                "Interop",
            ]
        ),
        .testTarget(name: "InteropTests", dependencies: ["EvidenceTesting", "Interop"]),
        .testTarget(
            name: "IssuingTests",
            dependencies: [
                "Interop", "Issuing",
                "LabTesting",  // a disk that fills up
                .product(name: "SwiftASN1", package: "swift-asn1"),
                .product(name: "X509", package: "swift-certificates"),
            ]
        ),
        // Real containers; they fail without an engine, unless PQLAB_NO_ENGINE=1 is set.
        .testTarget(
            name: "LiveTests",
            dependencies: [
                "Catalogue", "Commands", "DockerEngine", "EngineUse", "Interop", "LabTesting",
                "ResultStore",
                .product(name: "GRDB", package: "GRDB.swift"),  // what the file itself holds
                .product(name: "NIOCore", package: "swift-nio"),  // a line that can be cut
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "Subprocess", package: "swift-subprocess"),  // to be killed
            ]
        ),
        .testTarget(
            name: "OrchestrationTests",
            dependencies: ["EvidenceTesting", "Interop", "Orchestration", "Probing"]
        ),
        .testTarget(
            name: "OpenSSLProbeTests",
            dependencies: [
                "Dialing", "Exchanging", "FaultyServer", "Interop", "OpenSSLProbe", "ProbeTesting",
                "Probing",
            ]
        ),
        .testTarget(
            name: "HandProbingTests",
            dependencies: [
                "EvidenceTesting", "HandProbing", "Interop", "Probing",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .testTarget(
            name: "ProbeCommandTests",
            dependencies: [
                "HandProbing", "pqprobe",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .testTarget(name: "ProbingTests", dependencies: ["EvidenceTesting", "Interop", "Probing"]),
        .testTarget(
            name: "ProcessesTests",
            dependencies: ["Interop", "LabTesting", "ProbeTesting", "Processes"]
        ),
        .testTarget(
            name: "WaveProbingTests",
            dependencies: [
                "CLinux", "Dialing", "EvidenceTesting", "Interop", "ProbeTesting", "Probing",
                "Processes", "WaveProbing",
            ]
        ),
        .testTarget(
            name: "PureTLSTests",
            dependencies: [
                "Interop", "PureTLS", "Wire",
                .product(name: "Crypto", package: "swift-crypto"),  // a server's half
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "SwiftASN1", package: "swift-asn1"),
                .product(name: "X509", package: "swift-certificates"),  // certificates to check
            ]
        ),
        .testTarget(
            name: "ResultStoreTests",
            dependencies: [
                "EvidenceTesting", "Interop", "ResultStore",
                "LabTesting",  // a disk that fills up
                .product(name: "GRDB", package: "GRDB.swift"),  // what the file itself holds
            ]
        ),
        .testTarget(
            name: "SourcingTests",
            dependencies: ["Digests", "HostTesting", "HostUse", "Interop", "Sourcing"]
        ),
        .testTarget(
            name: "SwiftProbeTests",
            dependencies: [
                "Dialing", "Exchanging", "Interop", "ProbeTesting", "Probing", "PureTLS",
                "SwiftProbe",
            ]
        ),
        .testTarget(name: "TerminalTests", dependencies: ["Terminal"]),
        .testTarget(name: "WireTests", dependencies: ["Interop", "Wire"]),
    ]
)

// One set of rules for every Swift target: what Swift 6.3 leaves off, and no warning.
for target in package.targets where !["CLinux", "COpenSSL"].contains(target.name) {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("ImmutableWeakCaptures"),
        .enableUpcomingFeature("InferIsolatedConformances"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        .strictMemorySafety(),
        .treatAllWarnings(as: .error),
    ]
}

// Fuzzers take the place of a program's entry: `Lab/fuzz` builds them, in a folder of their own.
if Context.environment["PQLAB_FUZZ"] == "1" {
    let instrumented: [SwiftSetting] = [.unsafeFlags(["-sanitize=fuzzer,address"])]
    for target in package.targets
    where ["FuzzTesting", "Interop", "PureTLS", "Wire"].contains(target.name) {
        // Its server that keeps the protocol is made of what `PureTLS` has inside.
        target.swiftSettings? += instrumented + [.unsafeFlags(["-enable-testing"])]
    }
    package.targets.append(.target(name: "CFuzzer", path: "Tests/FuzzEntries/CFuzzer"))
    package.targets += ["Swift", "Wire"].map { name in
        .executableTarget(
            name: "Fuzz\(name)",
            dependencies: ["CFuzzer", "FuzzTesting"],
            path: "Tests/FuzzEntries/\(name)",
            swiftSettings: instrumented
                + [.strictMemorySafety(), .unsafeFlags(["-parse-as-library"])],
            // gold falls over what these sanitizers bring.
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]
        )
    }
}
