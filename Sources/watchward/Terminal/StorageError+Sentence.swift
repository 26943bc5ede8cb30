import Storage

extension StorageError {
    /// What is wrong and what would help, for the terminal.
    var sentence: String {
        switch self {
        case .noDatabase(let folder):
            "There is no partnership in \(folder). Make one with: watchward init --data \(folder)"
        case .folderNotEmpty(let folder): "\(folder) isn't empty, and is left as it is. Name an empty or new folder."
        case .newerDatabase(let migration, let known):
            "The data was made by a newer Watchward (step \(migration); this one knows \(known)). Use the newer program."
        case .olderDatabase(let migration, let known):
            "The data is from an older Watchward (step \(migration) of \(known)). Open it once with an officer's command, such as “watchward plan list”."
        case .alteredMigration(let number):
            "Step \(number) of the database isn't the one that this program carries. Use the program that made the data."
        case .noKeyFile(let path):
            "There is no key file at \(path). Name it with --key-file, or bring it back from where you keep it."
        case .unreadableKeyFile(let path): "\(path) isn't a key file of Watchward."
        case .wrongKey: "This key belongs to other data. Name the right one with --key-file."
        case .keyless, .restricted: "The public site can't do this: it holds no key."
        case .brokenSeal(let table, let id):
            "A private field can't be opened (\(table), \(id)): it was altered or moved."
        case .unaudited: "The change had no entry in the history, so nothing was written. Please report this."
        case .staleVersion: "Somebody changed this in the meantime; nothing was written. Look again, then repeat."
        case .busy: "Another program holds the data. Wait until it is done, then repeat."
        default: faultSentence
        }
    }

    private var faultSentence: String {
        switch self {
        case .constraint(let name): "The database refused a record (\(name)); nothing was written. Please report this."
        case .diskFull: "The disk is full; nothing was written."
        case .readOnly: "The data can't be written to: the folder or the disk is read-only."
        case .corrupt: "The database file is damaged. Restore a backup with: watchward restore"
        case .engine(let code, _): "The database refused (code \(code)); nothing was written."
        case .file(let path, let code):
            "\(path) can't be used (the system's error \(code)). Check that it exists and that you may write there."
        case .damagedBackup(let file): "The backup isn't whole: \(file) is missing or altered. Nothing was restored."
        case .unexpectedValue(let table, let column): "The database holds something unexpected (\(table).\(column))."
        default: "The data can't be used."
        }
    }
}
