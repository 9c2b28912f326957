import Testing

/// Large text: the same page, bigger, in one column, with room for a finger.
@Suite struct LargeTextTests {
    static let faults = SettingsFault.largeText
    static let numbered = faults.flatMap { fault in fault.plants.indices.map { (fault, $0) } }

    @Test(arguments: faults) func keepsItsPromise(fault: SettingsFault) throws {
        #expect(try fault.complaints(SettingsSite(SettingsSite.files.get())) == [])
    }

    @Test(arguments: numbered) func noticesABrokenPromise(fault: SettingsFault, plant: Int) throws {
        let site = try fault.plants[plant].put(in: SettingsSite(SettingsSite.files.get()))
        #expect(try !fault.complaints(site).isEmpty)
    }
}
