import Testing

@testable import SiteBuilding
