/// Names of parts inside a Word file.
enum PartName {
    /// The part that `target` names, seen from another part: `styles.xml` from `word/document.xml` is `word/styles.xml`.
    static func resolved(_ target: String, from part: String) -> String {
        if target.hasPrefix("/") { return String(target.dropFirst()) }
        var folders = part.split(separator: "/").dropLast().map(String.init)
        for step in target.split(separator: "/") {
            switch step {
            case ".": continue
            case "..": if !folders.isEmpty { folders.removeLast() }
            default: folders.append(String(step))
            }
        }
        return folders.joined(separator: "/")
    }

    /// Where a part's relationships stand: `word/_rels/document.xml.rels`.
    static func relationships(of part: String) -> String {
        let steps = part.split(separator: "/").map(String.init)
        return (steps.dropLast() + ["_rels", (steps.last ?? "") + ".rels"]).joined(separator: "/")
    }
}
