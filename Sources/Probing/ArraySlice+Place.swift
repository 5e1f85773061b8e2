extension ArraySlice<UInt8> {
    /// Where a run of bytes begins for the first time; nil where it is not in here.
    func place(of run: [UInt8]) -> Int? {
        guard let first = run.first else { return startIndex }
        guard count >= run.count else { return nil }
        for place in startIndex...(endIndex - run.count) where self[place] == first {
            if self[place...].starts(with: run) { return place }
        }
        return nil
    }
}
