import SiteModel

/// A written value that holds no other, with the fields it stands in.
struct FieldLeaf: Sendable {
    /// From the outermost field.
    let keys: [String]
    let labels: [String]
    let field: PlacedValue

    /// Those of a page or of `site.yaml`.
    static func all(_ definitions: [FieldDefinition], _ values: [PlacedValue?]) -> [FieldLeaf] {
        var waiting: [(leaf: FieldLeaf, kind: any FieldKind)] = []
        func push(_ definitions: [FieldDefinition], _ values: [PlacedValue?], below parent: FieldLeaf?) {
            for (definition, value) in zip(definitions, values) {
                guard let value else { continue }
                let leaf = FieldLeaf(
                    keys: (parent?.keys ?? []) + [definition.key], labels: (parent?.labels ?? []) + [definition.label],
                    field: value)
                waiting.append((leaf, definition.kind))
            }
        }
        push(definitions, values, below: nil)
        var found: [FieldLeaf] = []
        while let (leaf, kind) = waiting.popLast() {
            switch leaf.field.value {
            case .group(let inner): push(kind.groupFields ?? [], inner, below: leaf)
            case .list(let elements):
                let element = (kind as? ListField)?.element ?? kind
                waiting += elements.map { (FieldLeaf(keys: leaf.keys, labels: leaf.labels, field: $0), element) }
            default: found.append(leaf)
            }
        }
        return found
    }
}
