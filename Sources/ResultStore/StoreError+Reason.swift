extension StoreError {
    /// Why a result file could not do something.
    package enum Reason: Hashable, Sendable, CustomStringConvertible {
        /// There is no such file.
        case missing

        /// Nothing was ever stored in the file, which is of size zero or an empty database.
        case empty

        /// A folder has that name.
        case folder

        /// The file cannot be opened or created.
        case unreachable

        /// The file, or the folder that it is in, cannot be written.
        case readOnly

        /// There is no room left where the file is.
        case diskFull

        /// Another program kept the file locked for longer than anyone should wait.
        case locked

        /// The file holds something else.
        case notADatabase

        /// The file is a database that another kind of program made.
        case notOurs

        /// The file has seen more changes of the schema than this program knows.
        case newerSchema(found: Int, known: Int)

        /// A rule of the schema forbids it, in the rule's own words.
        case refused(String)

        /// Something that was named is not there, such as `cell 7`.
        case unknown(String)

        /// Something that was stored can no longer be read.
        case unreadable(String)

        /// SQLite said something else.
        case other(String)

        /// The text that people read.
        package var description: String {
            switch self {
            case .missing: "there is no such file"
            case .empty: "nothing was ever stored in it"
            case .folder: "it is a folder"
            case .unreachable: "the file cannot be opened or created"
            case .readOnly: "the file or its folder is read-only"
            case .diskFull: "the disk is full"
            case .locked: "another program keeps it locked"
            case .notADatabase: "it is not an SQLite database"
            case .notOurs: "it is a database of another program"
            case .newerSchema(let found, let known):
                "it has schema \(found), newer than \(known)"
            case .refused(let rule): rule
            case .unknown(let name): "there is no \(name)"
            case .unreadable(let what): "what was stored as \(what) cannot be read"
            case .other(let words): words
            }
        }

        /// What a person can do about it; nil where nothing helps.
        var hint: String? {
            switch self {
            case .missing, .empty: "start with `pqlab run`, or name another file with `--db`"
            case .folder, .unreachable, .notADatabase, .notOurs: "name another file with `--db`"
            case .readOnly: "make both writable, or name another file with `--db`"
            case .diskFull: "make room, then run again"
            case .locked: "close the other program, then try again"
            case .newerSchema: "use the newer pqlab that wrote it"
            case .refused, .unknown, .unreadable, .other: nil
            }
        }
    }
}
