"""Tests what the suite computes without a browser."""
import itertools
import unittest

from accessibility import words
from order import goes_back
from pairwise import FACTORS, covering_rows, pairs, pairwise_modes
from pixels import contrast, wanted_area

VIEW = {"width": 320, "height": 640}


class PairwiseTests(unittest.TestCase):
    def test_rows_hold_every_pair(self):
        wanted = {pair for row in itertools.product(*FACTORS.values()) for pair in pairs(row)}
        self.assertEqual({pair for row in covering_rows(FACTORS) for pair in pairs(row)}, wanted)

    def test_rows_are_few(self):
        # The two longest factors alone need one row for each of their pairs.
        longest = sorted(map(len, FACTORS.values()))[-2:]
        self.assertLessEqual(len(covering_rows(FACTORS)), longest[0] * longest[1] + 4)

    def test_modes_are_different(self):
        modes = pairwise_modes()
        self.assertEqual(len(set(modes)), len(modes))


class OrderTests(unittest.TestCase):
    def test_down_and_right_go_on(self):
        first = [[0, 0, 100, 20]]
        self.assertIsNone(goes_back(first, [[0, 30, 100, 50]]))
        self.assertIsNone(goes_back(first, [[110, 0, 200, 20]]))

    def test_new_column_goes_on(self):
        self.assertIsNone(goes_back([[0, 500, 100, 520]], [[200, 0, 300, 20]]))

    def test_up_and_left_go_back(self):
        self.assertIn("above", goes_back([[0, 50, 100, 70]], [[0, 0, 100, 20]]))
        self.assertIn("left", goes_back([[110, 0, 200, 20]], [[0, 0, 100, 20]]))


class PixelTests(unittest.TestCase):
    def test_contrast_of_black_and_white(self):
        self.assertAlmostEqual(contrast((0, 0, 0), (255, 255, 255)), 21)

    def test_contrast_of_grey(self):
        self.assertAlmostEqual(contrast((118, 118, 118), (255, 255, 255)), 4.54, places=2)

    def test_line_of_two_pixels(self):
        self.assertEqual(wanted_area([[50, 50, 150, 70]], VIEW), 2 * (100 + 100 + 20 + 20))

    def test_side_outside_the_window_is_not_wanted(self):
        self.assertEqual(wanted_area([[50, 620, 150, 640]], VIEW), 2 * (100 + 20 + 20))


class NameTests(unittest.TestCase):
    def test_signs_and_cases_do_not_count(self):
        self.assertEqual(words("Все\u00a0разделы →"), words("все разделы"))

    def test_label_is_found_by_whole_words(self):
        self.assertNotIn(words("час"), words("часы приёма"))


if __name__ == "__main__":
    unittest.main()
