import GRDB

/// Thrown inside the room; its doors add operation and subject.
extension StoreError.Reason: Error {
    /// Says in the lab's words what SQLite reported (https://www.sqlite.org/rescode.html).
    init(_ cause: any Error) {
        switch cause {
        case let reason as Self: self = reason
        case let error as DatabaseError: self.init(error)
        default: self = .other("\(cause)")
        }
    }

    private init(_ error: DatabaseError) {
        let words = error.message ?? error.resultCode.description
        self =
            switch error.resultCode {
            // A full disk keeps the index of the log from growing, too.
            case _ where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE: .diskFull
            case .SQLITE_CANTOPEN: .unreachable
            case .SQLITE_READONLY, .SQLITE_PERM: .readOnly
            case .SQLITE_FULL: .diskFull
            case .SQLITE_BUSY, .SQLITE_LOCKED: .locked
            case .SQLITE_NOTADB: .notADatabase
            case .SQLITE_CONSTRAINT: .refused(words)
            default: .other(words)
            }
    }
}
