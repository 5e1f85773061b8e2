extension Array where Element: Sendable {
    /// Does the same with every element, at most `width` at a time; answers in their order.
    ///
    /// The first error thrown cancels what is under way and is thrown on.
    package func concurrently<Result: Sendable>(
        width: Int,
        _ body: @escaping @Sendable (Element) async throws -> Result
    ) async throws -> [Result] {
        precondition(width > 0, "at least one is done at a time")
        return try await withThrowingTaskGroup(of: (Int, Result).self) { group in
            var results = [Result?](repeating: nil, count: count)
            for (index, element) in enumerated() {
                if index >= width, let (place, result) = try await group.next() {
                    results[place] = result
                }
                group.addTask {
                    let result = try await body(element)
                    return (index, result)
                }
            }
            for try await (place, result) in group {
                results[place] = result
            }
            let all = results.compactMap(\.self)
            precondition(all.count == count, "every element has a result of its own")
            return all
        }
    }
}
