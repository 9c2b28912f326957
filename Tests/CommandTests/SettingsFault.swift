import Foundation
import HTMLTree
import Testing

/// A fault that panels of this kind are known for, how it is found, and ways to make it.
struct SettingsFault: Sendable, CustomTestStringConvertible {
    /// One change of the shipped files that makes the fault.
    struct Plant: Sendable {
        let part: any WritableKeyPath<SettingsSite, String> & Sendable
        let old: String
        let new: String

        init(_ part: any WritableKeyPath<SettingsSite, String> & Sendable, _ old: String, _ new: String) {
            self.part = part
            self.old = old
            self.new = new
        }

        /// A site with the fault in every place where `old` stands.
        func put(in site: SettingsSite) throws -> SettingsSite {
            guard site[keyPath: part].contains(old) else { throw CocoaError(.fileReadCorruptFile) }
            var site = site
            site[keyPath: part] = site[keyPath: part].replacing(old, with: new)
            return site
        }
    }

    let name: String
    let plants: [Plant]
    /// What is wrong with the site; nothing when it is free of the fault.
    let complaints: @Sendable (SettingsSite) throws -> [String]

    var testDescription: String { name }

    init(_ name: String, plants: [Plant], complaints: @escaping @Sendable (SettingsSite) throws -> [String]) {
        self.name = name
        self.plants = plants
        self.complaints = complaints
    }

    /// What a checker says when a thing it needs is not there at all.
    static let noPanel = ["the page has no panel of settings"]
}
