import HTMLTree

extension PageFacts {
    /// What is seen or told in the language an element gives: texts and names inside it that no nearer `lang` is
    /// about. Stops when enough has been heard.
    func evidence(inLanguageOf element: NodeID) -> LanguageEvidence {
        var evidence = LanguageEvidence()
        if tree.isHTML(element, .html), let title = elements(.title).first, exposure.isInPage(title),
            !tree.has(.lang, title)
        {
            evidence.add(Array(tree.textContent(of: title).utf8)[...])
        }
        hear(element, &evidence)
        var node = element.advanced(by: 1)
        let end = tree.subtreeEnd(of: element)
        while node < end, !evidence.isEnough {
            if tree.isElement(node), tree.has(.lang, node) || isNoProse(node) {
                node = tree.subtreeEnd(of: node)
                continue
            }
            hear(node, &evidence)
            node = node.advanced(by: 1)
        }
        return evidence
    }

    /// Whether the texts in the language an element gives are Russian beyond doubt; a sample is enough.
    func isProvedRussian(inLanguageOf element: NodeID) -> Bool {
        var proof = RussianProof()
        var node = element.advanced(by: 1)
        let end = tree.subtreeEnd(of: element)
        while node < end, !proof.isSettled {
            if tree.kind(of: node) == .text {
                if exposure.isRendered(node) { proof.add(tree.textBytes(of: node)) }
            } else if tree.isElement(node), tree.has(.lang, node) || isNoProse(node) {
                node = tree.subtreeEnd(of: node)
                continue
            }
            node = node.advanced(by: 1)
        }
        return proof.isProved
    }

    private func hear(_ node: NodeID, _ evidence: inout LanguageEvidence) {
        if tree.kind(of: node) == .text {
            if exposure.isRendered(node) { evidence.add(tree.textBytes(of: node)) }
        } else if tree.isElement(node), isNamedByAttribute(node), isExposed(node) {
            evidence.add(Array(accessibleName(of: node).utf8)[...])
        }
    }

    private func isNamedByAttribute(_ node: NodeID) -> Bool {
        tree.isHTML(node, .img) || tree.has(.ariaLabel, node) || tree.has(.ariaLabelledby, node)
    }

    /// Code, and what is not rendered at all.
    private func isNoProse(_ node: NodeID) -> Bool {
        switch tree.tag(of: node) {
        case .head, .code, .pre, .kbd, .samp, .var, .script, .style, .template, .textarea: true
        default: tree.value(.translate, of: node) == "no"
        }
    }
}
