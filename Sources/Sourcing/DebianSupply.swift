import HostUse

/// The source packages of the Debian archive, whose `.orig.tar` is upstream's archive.
struct DebianSupply: SourceSupply {
    let indices: [DebianIndex]
    let archive: String
    let downloads: Downloads

    /// Tries the versions that the suites list, from the newest down, until one is there.
    ///
    /// The archive keeps no version for longer than an index lists it, and a mirror may have
    /// lost what its index still lists.
    func supply(_ request: SourceRequest) async throws -> Supply {
        guard let package = request.directions.debianPackage else { return .absent([]) }
        let place = SourcePlace(.debian, archive)
        await request.tell(.asking(place))
        let answers = try await ask(for: package)
        let listed = answers.flatMap { answer in (try? answer.get()) ?? [] }
        let archives = request.best(among: Array(Set(listed.map(\.archive))))
        let candidates = archives.flatMap { archive in
            var addresses: Set<String> = []
            return listed.filter {
                $0.archive == archive && addresses.insert($0.address).inserted
            }
        }
        var absences = answers.compactMap { answer -> Absence? in
            if case .failure(let absence) = answer { absence } else { nil }
        }
        do {
            let source = try await downloads.bring(
                firstOf: candidates,
                from: .debian,
                for: request,
            )
            if let source { return .found(source) }
        } catch let failure as TransferFailure {
            absences.append(Absence(SourcePlace(.debian, failure.address), failure.reason))
            return .absent(absences)
        }
        if !archives.isEmpty {
            absences.append(Absence(place, listing: archives))
        } else if absences.count < answers.count {
            absences.append(Absence(place, "no source package `\(package)` has it"))
        }
        return .absent(absences)
    }

    /// What each suite has of a package, or why it cannot be known, in the suites' order.
    private func ask(for package: String) async throws -> [Result<[Candidate], Absence>] {
        try await withThrowingTaskGroup(
            of: (Int, Result<[Candidate], Absence>).self
        ) { group in
            for (number, index) in indices.enumerated() {
                group.addTask {
                    // Not in one expression: Swift 6.3 optimises the number away where the rest
                    // of the pair can throw inside a `do`.
                    let answer = try await Self.answer(of: index, for: package)
                    return (number, answer)
                }
            }
            var answers: [Int: Result<[Candidate], Absence>] = [:]
            for try await (number, answer) in group { answers[number] = answer }
            return indices.indices.compactMap { answers[$0] }
        }
    }

    private static func answer(
        of index: DebianIndex,
        for package: String,
    ) async throws -> Result<[Candidate], Absence> {
        do {
            return .success(try await index.candidates(of: package))
        } catch let absence as Absence {
            return .failure(absence)
        }
    }
}
