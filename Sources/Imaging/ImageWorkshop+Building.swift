import DockerEngine
import EngineUse
import HostUse
import Interop

extension ImageWorkshop {
    /// The image of a plan: as it is there, or built.
    ///
    /// It gets its name last, after it passed every check, so that nothing unchecked is
    /// ever found.
    func provide(_ plan: ImagePlan) async throws -> BuildResult {
        if let image = try await present(plan) { return .image(image) }
        let step = "build image"
        return try await lock.withLock("image-\(plan.recipe.key)") {
            await report(ImagingEvent(step: step, subject: plan.subject, kind: .waiting))
        } _: {
            if let image = try await present(plan) { return .image(image) }
            return try await self.step(step, plan.subject) {
                try await BuildLog.withLog(in: logDirectory, name: plan.logName) { log in
                    try await build(plan, log: &log)
                }
            }
        }
    }

    /// The image of a plan, if the engine has it.
    func present(_ plan: ImagePlan) async throws -> ImageInspection? {
        let image = try await ownImage("\(plan.repository):\(plan.tag)")
        return image?.labels[Label.recipe] == plan.recipe.key ? image : nil
    }

    private func build(_ plan: ImagePlan, log: inout BuildLog) async throws -> BuildResult {
        let installed = try await withContext(of: plan, dockerfile: plan.dockerfile) { context in
            try await install(plan, from: context, log: &log)
        }
        guard let rest = PackagesStage.replaced(in: plan.dockerfile, by: installed) else {
            preconditionFailure("a stage that was built is in its Dockerfile")
        }
        return try await withContext(of: plan, dockerfile: rest) { context in
            try await finish(plan, from: context, log: &log)
        }
    }

    /// The files of a build, with this Dockerfile.
    private func withContext<Value>(
        of plan: ImagePlan,
        dockerfile: String,
        _ body: (ArchiveSource) async throws -> Value
    ) async throws -> Value {
        let host = try HostFiles(sources: self.host, base: plan.base.base, changes: plan.changes)
        return try await BuildContext.withArchive(in: "\(state)/tmp") { context in
            try host.add(to: &context)
            try context.add(Array(dockerfile.utf8), at: "Dockerfile")
            try await plan.contents.fill(&context)
        } _: { archive in
            try await body(archive)
        }
    }

    private func build(_ plan: ImagePlan, from context: ArchiveSource) -> ImageBuild {
        var build = ImageBuild(context: context)
        // The engine keeps the proxy variables, and only those, out of the image's history
        // ("predefined ARGs" in the Dockerfile reference).
        build.arguments = plan.arguments.merging(plan.unkeyedArguments) { own, _ in own }
            .merging(self.host.proxies) { own, _ in own }
        build.arguments["JOBS"] = String(makeJobs)
        return build
    }

    /// Builds the stage with the packages; what goes wrong there is a fault of the lab.
    private func install(
        _ plan: ImagePlan,
        from context: ArchiveSource,
        log: inout BuildLog,
    ) async throws -> String {
        var build = build(plan, from: context)
        build.networkMode = "host"
        build.target = PackagesStage.name
        do {
            return try await run(build, plan, log: &log)
        } catch let error as EngineError {
            throw Fault(
                operation: "install packages of",
                subject: plan.subject,
                reason: Self.cause(of: error, in: log),
                hint: "read `\(log.path)`",
            )
        }
    }

    /// Builds all other stages; that this does not succeed says something about the server.
    private func finish(
        _ plan: ImagePlan,
        from context: ArchiveSource,
        log: inout BuildLog,
    ) async throws -> BuildResult {
        var build = build(plan, from: context)
        // What is not fetched by now is missing here, and not only where no mirror answers.
        build.networkMode = "none"
        build.labels = plan.labels
        let image: String
        do {
            image = try await run(build, plan, log: &log)
        } catch let error as EngineError {
            guard case .build(_, let message) = error.reason else {
                throw Fault(error, hint: "read `\(log.path)`")
            }
            return .failed(Ending(.buildFailed, shape: log.lastWords, detail: message))
        }
        return try await adopt(image, plan)
    }

    private func run(
        _ build: ImageBuild,
        _ plan: ImagePlan,
        log: inout BuildLog,
    ) async throws -> String {
        try await engine.build(build) { line in
            try log.append(line)
            await report(
                ImagingEvent(step: "build image", subject: plan.subject, kind: .line(line))
            )
        }
    }

    /// Gives a built image its name, if it is what was planned; removes it otherwise.
    private func adopt(_ image: String, _ plan: ImagePlan) async throws -> BuildResult {
        let packages = try await self.packages(in: image)
        if let difference = packages.difference(from: plan.packageList) {
            try await engine.removeImage(image)
            return .outdated(difference)
        }
        do {
            try await plan.contents.check(image)
        } catch {
            try? await uncancelled { [engine] in try await engine.removeImage(image) }
            throw error
        }
        try await engine.tag(image, repository: plan.repository, tag: plan.tag)
        guard let adopted = try await present(plan) else {
            throw Fault(
                operation: "build image",
                subject: plan.subject,
                reason: "the engine does not have it after all",
            )
        }
        return .image(adopted)
    }

    /// apt's own words for a stage that failed, or else the engine's.
    private static func cause(of error: EngineError, in log: BuildLog) -> String {
        let words = log.tail.first { $0.hasPrefix("E: ") }?.dropFirst(3)
        return words.map(String.init) ?? "\(error.reason)"
    }
}

extension ImagePlan {
    /// The name of its log's file, without time and ending.
    fileprivate var logName: String { "\(server ?? purpose)-\(tag)" }
}
