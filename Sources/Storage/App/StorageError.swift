/// What can go wrong with the store. Cases carry values; each channel makes its own sentence.
package enum StorageError: Error, Sendable, Hashable {
    /// No partnership has been set up in the folder.
    case noDatabase(folder: String)
    /// The folder already holds something, and is left as it is.
    case folderNotEmpty(folder: String)
    /// The database was made by a newer program: its last migration and the last that this program knows.
    case newerDatabase(migration: Int, known: Int)
    /// The database waits for migrations, which a read-only store can't run.
    case olderDatabase(migration: Int, known: Int)
    /// A migration that was run differs from the one that this program carries.
    case alteredMigration(Int)
    case noKeyFile(path: String)
    /// The key file exists and isn't one that `init` made.
    case unreadableKeyFile(path: String)
    /// The key is a proper one, of another database.
    case wrongKey
    /// The store was opened without a key, and what was asked for needs one.
    case keyless
    /// A sealed value can't be opened: it was altered, moved, or sealed with another key.
    case brokenSeal(table: String, id: String)
    /// A statement of the public site touches what isn't public.
    case restricted(region: String)
    /// A change without an audit entry: nothing was written.
    case unaudited
    /// Somebody saved the row since it was read: nothing was written.
    case staleVersion(table: String, id: String)
    /// A named rule of the database refused a row.
    case constraint(String)
    /// Another process held the database for longer than the time allowed.
    case busy
    case diskFull
    case readOnly
    /// The file isn't a database, or is damaged.
    case corrupt(String)
    /// Any other refusal of the engine, with its own code and words.
    case engine(code: Int, message: String)
    /// A file or folder refused what was asked; the number is the operating system's.
    case file(path: String, code: Int32)
    /// A backup isn't whole: the file concerned.
    case damagedBackup(file: String)
    /// A row holds what the program never writes.
    case unexpectedValue(table: String, column: String)
}
