import DockerEngine
import Interop

extension Examination {
    /// An engine that answered.
    typealias AnsweringEngine = (version: EngineVersion, information: EngineInformation)

    /// Finds the engine.
    func engine() async throws -> (AnsweringEngine?, Finding) {
        let check = "engine"
        do {
            let location = try await doors.findEngine(doors.environment)
            let (version, information) = try await doors.host.engine(location)
            let words = """
                \(version.product) \(version.version), Engine API \(version.apiVersion), \
                at `\(location)`
                """
            return ((version, information), .good(check, words))
        } catch let error as EngineError {
            let hint = error.hint ?? "see what the engine's own log says"
            return (nil, .bad(check, "\(error)", hint: hint))
        }
    }

    /// What the lab needs of the kernel under the containers.
    func kernel(of engine: AnsweringEngine?) -> [Finding] {
        [namespaces(of: engine)] + limits(of: engine) + [layers(of: engine)]
    }

    private func namespaces(of engine: AnsweringEngine?) -> Finding {
        let check = "network namespaces"
        if let engine, engine.version.kernel != doors.host.kernel() {
            return .doubtful(
                check,
                "the engine runs on another kernel, \(engine.version.kernel)",
                hint: "run `pqlab doctor` on the engine's machine to see them",
            )
        }
        // namespaces(7): a kernel has the kinds that are files here.
        guard doors.host.exists("/proc/self/ns/net") else {
            return .bad(
                check,
                "the kernel has none",
                hint: "boot a kernel with `CONFIG_NET_NS`",
            )
        }
        return .good(check, "the kernel, \(doors.host.kernel()), has them")
    }

    private func limits(of engine: AnsweringEngine?) -> [Finding] {
        let kinds = [
            ("limit of processes", "pids", engine?.information.limitsProcesses),
            ("limit of memory", "memory", engine?.information.limitsMemory),
        ]
        return kinds.map { check, controller, isThere in
            switch isThere {
            case nil:
                return unknown(check)
            case true?:
                let version = engine?.information.controlGroupVersion ?? ""
                return .good(check, "the engine sets it, with control groups \(version)")
            case false?:
                return .bad(
                    check,
                    "the engine cannot set it",
                    hint: "boot with the control group `\(controller)` enabled",
                )
            }
        }
    }

    private func layers(of engine: AnsweringEngine?) -> Finding {
        let check = "layers of images"
        guard let driver = engine?.information.storageDriver else { return unknown(check) }
        guard driver != "vfs" else {
            return .doubtful(
                check,
                "the engine copies every layer (`vfs`): slow, and some times the space",
                hint: "set the engine's storage driver to `overlay2`",
            )
        }
        return .good(check, "the engine uses `\(driver)`")
    }

    /// What only an engine can tell, where there is none.
    func unknown(_ check: String) -> Finding {
        .doubtful(check, "unknown without an engine", hint: "mend the engine first")
    }
}
