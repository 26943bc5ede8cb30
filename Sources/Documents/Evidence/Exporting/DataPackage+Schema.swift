internal import CommunitySafety

extension DataPackage {
    static func resource(_ table: OpenTable) -> JSONTree {
        .fields([
            "name": .text(table.rawValue), "path": .text(table.fileName), "profile": .text("tabular-data-resource"),
            "format": .text("csv"), "mediatype": .text("text/csv"), "encoding": .text("utf-8"),
            "description": .text(table.about),
            "dialect": .fields([
                "delimiter": .text(","), "lineTerminator": .text("\r\n"), "quoteChar": .text("\""),
                "doubleQuote": .truth(true), "header": .truth(true),
            ]), "schema": schema(table),
        ])
    }

    private static func schema(_ table: OpenTable) -> JSONTree {
        var schema: JSONTree = .fields([
            "fields": .list(table.fields.map(field)), "missingValues": .list([.text("")]),
        ])
        if !table.primaryKey.isEmpty {
            schema = schema.adding("primaryKey", .list(table.primaryKey.map(JSONTree.text)))
        }
        guard !table.references.isEmpty else { return schema }
        return schema.adding(
            "foreignKeys",
            .list(
                table.references.map {
                    .fields([
                        "fields": .list([.text($0.field)]),
                        "reference": .fields([
                            "resource": .text($0.table == table ? "" : $0.table.rawValue),
                            "fields": .list([.text($0.key)]),
                        ]),
                    ])
                }))
    }

    private static func field(_ field: OpenField) -> JSONTree {
        var constraints: [JSONTree.Field] = []
        if field.isRequired { constraints.append(.init(name: "required", value: .truth(true))) }
        if !field.choices.isEmpty {
            constraints.append(.init(name: "enum", value: .list(field.choices.map(JSONTree.text))))
        }
        let tree: JSONTree = .fields([
            "name": .text(field.name), "type": .text(field.kind.rawValue), "description": .text(field.about),
        ])
        return constraints.isEmpty ? tree : tree.adding("constraints", .object(constraints))
    }
}
