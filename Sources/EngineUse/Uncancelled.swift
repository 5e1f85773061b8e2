/// Runs a scope's cleanup to its end, even where the task around it was cancelled.
///
/// In a cancelled task every call to the engine would throw at once.
package func uncancelled<Value: Sendable>(
    _ cleanup: @escaping @Sendable () async throws -> Value
) async throws -> Value {
    try await Task { try await cleanup() }.value
}
