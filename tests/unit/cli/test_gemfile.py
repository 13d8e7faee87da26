"""Plugins that a Gemfile switches on, as Bundler does for Jekyll."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from jekyllpy.cli.gemfile import bundled_gems, plugin_gems
from jekyllpy.cli.main import main

GEMFILE = 'gem "jekyll"\ngroup :jekyll_plugins do\n  gem "jekyll-sitemap"\nend\n'


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "Gemfile").write_text(GEMFILE)
    (tmp_path / "a.html").write_text("---\n---\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("JEKYLL_NO_BUNDLER_REQUIRE", raising=False)
    monkeypatch.delenv("BUNDLE_GEMFILE", raising=False)
    return tmp_path


def test_the_group_is_switched_on(site: Path) -> None:
    assert main(["build", "--quiet"]) == 0
    assert (site / "_site" / "sitemap.xml").exists()


def test_not_where_that_is_forbidden(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JEKYLL_NO_BUNDLER_REQUIRE", "true")

    assert main(["build", "--quiet"]) == 0
    assert not (site / "_site" / "sitemap.xml").exists()


def test_in_safe_mode_too(site: Path) -> None:
    assert main(["build", "--quiet", "--safe"]) == 0
    assert (site / "_site" / "sitemap.xml").exists()


def test_the_environment_may_name_the_file(site: Path) -> None:
    (site / "Other").write_text('gem "jekyll-feed", group: :jekyll_plugins\n')

    assert bundled_gems(site, {}) == ["jekyll-sitemap"]
    assert bundled_gems(site, {"BUNDLE_GEMFILE": "Other"}) == ["jekyll-feed"]
    assert bundled_gems(site, {"BUNDLE_GEMFILE": "missing"}) == []
    assert bundled_gems(site / "below", {}) == []


def test_a_gem_nobody_has_is_told_and_a_theme_is_not(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "mine").mkdir()
    (site / "_config.yml").write_text("theme: ./mine\n")
    (site / "Gemfile").write_text('group :jekyll_plugins do\n  gem "of-nobody"\n  gem "./mine"\nend\n')

    assert main(["build"]) == 0
    told = capsys.readouterr().err
    assert "of-nobody is not available in Python yet" in told
    assert "mine is not" not in told


# What Bundler 2.3 takes from each, on Linux
GEMFILES = {
    "a block": (
        """group :jekyll_plugins do
  gem 'a'
  gem "b", '~> 1'
end
gem 'c'
""",
        ["a", "b"],
    ),
    "every notation of the option": (
        """gem 'a', group: :jekyll_plugins
gem 'b', :group => :jekyll_plugins
gem 'c', groups: [:x, :jekyll_plugins]
gem 'd', :groups => [:jekyll_plugins]
gem 'e', 'group' => 'jekyll_plugins'
gem('f', group: :jekyll_plugins)
gem 'g', group: 'jekyll_plugins'
gem 'h', group: [:jekyll_plugins, :test]
gem 'i', group: :other
""",
        ["a", "b", "c", "d", "e", "f", "g", "h"],
    ),
    "several groups": (
        """group :jekyll_plugins, :development do
  gem 'a'
end
group :development, :jekyll_plugins, optional: true do
 gem 'b'
end
group 'jekyll_plugins' do
 gem 'c'
end
""",
        ["a", "b", "c"],
    ),
    "blocks in one line": (
        """group(:jekyll_plugins) { gem 'a' }
group(:jekyll_plugins) do gem 'b'; gem 'c' end
group :jekyll_plugins do gem 'd' end
gem 'e'
""",
        ["a", "b", "c", "d"],
    ),
    "comments": (
        """# group :jekyll_plugins do
# gem 'x'
group :jekyll_plugins do # here
  # gem 'y'
  gem 'a' # gem 'z'
  gem 'b#c'
  #end
  gem 'd'
end # over
gem 'e' # , group: :jekyll_plugins
=begin
group :jekyll_plugins do
 gem 'q'
end
=end
gem 'f', group: :jekyll_plugins
__END__
gem 'g', group: :jekyll_plugins
""",
        ["a", "b#c", "d", "f"],
    ),
    "platforms": (
        """group :jekyll_plugins do
 gem 'a', platforms: :ruby
 gem 'b', platforms: [:mingw, :x64_mingw, :mswin]
 gem 'c', :platforms => [:mswin, :mri]
 gem 'd', platform: :jruby
 platforms :mswin do
  gem 'e'
 end
 platforms :ruby, :jruby do
  gem 'f'
 end
 platform :jruby do gem 'g' end
 gem 'i', platforms: %i[mingw mswin]
 gem 'j', platforms: %i[ruby]
end
""",
        ["a", "c", "f", "j"],
    ),
    "conditions": (
        """group :jekyll_plugins do
 gem 'a' if true
 gem 'b' if false
 gem 'c' unless false
 if false
  gem 'd'
 else
  gem 'e'
 end
 unless false
  gem 'f'
 end
 gem 'g' if Gem.win_platform?
 gem 'h' if ENV['NOPE_X']
 gem 'i' if ENV['HOME']
 gem 'j' unless ENV['NOPE_X']
 if ENV['NOPE_X'] == 'x'
 gem 'k'
 elsif ENV['HOME']
 gem 'l'
 else
 gem 'm'
 end
end
gem 'n', group: :jekyll_plugins if ENV['NOPE_X']
gem 'o', group: :jekyll_plugins if RUBY_PLATFORM =~ /linux/
""",
        ["a", "c", "e", "f", "i", "j", "l", "o"],
    ),
    "install_if": (
        """group :jekyll_plugins do
 install_if -> { false } do
 gem 'a'
 end
 install_if -> { true } do
 gem 'b'
 end
 install_if lambda { RUBY_PLATFORM =~ /mingw/ } do
 gem 'c'
 end
 gem 'd', install_if: -> { false }
 gem 'e', install_if: -> { true }
 gem 'f'
end
""",
        ["b", "e", "f"],
    ),
    "statements over lines": (
        """gem 'a',
    '~> 1.0',
    group: :jekyll_plugins
group :jekyll_plugins do
  gem 'b', '~> 2',
      require: false
  gem 'c', require: 'other'
  gem 'd', require: []
  gem 'e', require: ['x', 'y']
 gem \\
  'f'
end
gem(
  'g',
  group: :jekyll_plugins
)
gem 'h', groups: [
  :jekyll_plugins,
]
""",
        ["a", "c", "e", "f", "g", "h"],
    ),
    "sources around": (
        """source 'https://rubygems.org'
source 'https://x.example' do
  gem 'a', group: :jekyll_plugins
  group :jekyll_plugins do
    gem 'b'
  end
end
git 'https://github.com/a/b' do
 gem 'c', group: :jekyll_plugins
end
path 'vendor' do
 gem 'd', group: :jekyll_plugins
end
gem 'e', git: 'https://x', group: :jekyll_plugins
gem 'f', path: '.', group: :jekyll_plugins
ruby '>= 2'
""",
        ["a", "b", "c", "d", "e", "f"],
    ),
    "loops": (
        """group :jekyll_plugins do
  %w(a b).each do |name|
    gem name
  end
  ['c', 'd'].each { |n| gem n }
 gem 'e'
end
""",
        ["a", "b", "c", "d", "e"],
    ),
    "groups in groups": (
        """group :test do
 group :jekyll_plugins do
  gem 'a'
 end
 gem 'b'
end
group :jekyll_plugins do
 group :test do
  gem 'c'
 end
end
""",
        ["a", "c"],
    ),
    "gemspec": (
        """gemspec
group :jekyll_plugins do
 gem 'a'
end
""",
        ["a"],
    ),
    "CRLF": (
        """group :jekyll_plugins do\r
  gem 'a'\r
end\r
gem 'b'\r
""",
        ["a"],
    ),
    "blanks": (
        """group	:jekyll_plugins do
	gem	'a'
end
group( :jekyll_plugins )do
gem( 'b' )
end
""",
        ["a", "b"],
    ),
    "quotes": (
        """gem 'a"b', group: :jekyll_plugins
gem "it's", group: :jekyll_plugins # it's
gem 'c', '>= 1', '< 2', group: :jekyll_plugins
""",
        ['a"b', "it's", "c"],
    ),
    "other groups": (
        """gem 'a', group: :jekyll_plugins
gem 'b'
group :jekyll_plugins do
 gem 'b2'
end
""",
        ["a", "b2"],
    ),
    "conditions put together": (
        """group :jekyll_plugins do
 gem 'a' if ENV['HOME'] && ENV['NOPE_X']
 gem 'b' if ENV['HOME'] || ENV['NOPE_X']
 gem 'c' if !ENV['NOPE_X']
 gem 'd' unless !(ENV['HOME'])
 gem 'e' if ENV.key?('HOME') and not ENV['NOPE_X']
 gem 'f' if ENV['NOPE_X'] != 'y'
 gem 'g' if (ENV['NOPE_X'] || ENV['HOME']) && !ENV['NOPE_X']
 gem 'h', '~> 1' if RUBY_PLATFORM =~ /mswin|mingw|cygwin/i
 gem 'i' if RUBY_PLATFORM =~ /darwin|linux/
 gem 'j' if RUBY_PLATFORM.include?('linux')
end
""",
        ["b", "c", "d", "e", "f", "g", "i", "j"],
    ),
    "what `jekyll new` writes": (
        """source "https://rubygems.org"
# Hello!
gem "jekyll", "~> 4.4.1"
gem "minima", "~> 2.5"
# gem "github-pages", group: :jekyll_plugins
group :jekyll_plugins do
  gem "jekyll-feed", "~> 0.12"
end
platforms :mingw, :x64_mingw, :mswin, :jruby do
  gem "tzinfo", ">= 1", "< 3"
  gem "tzinfo-data"
end
gem "wdm", "~> 0.1", :platforms => [:mingw, :x64_mingw, :mswin], group: :jekyll_plugins
gem "http_parser.rb", "~> 0.6.0", :platforms => [:jruby]
""",
        ["jekyll-feed"],
    ),
    "hashes": (
        """gem 'a', { group: :jekyll_plugins }
gem 'b', **{ group: :jekyll_plugins }
plugins = { 'x' => 1 }
group :jekyll_plugins do
 gem 'c', { require: false }
 gem 'd'
end
""",
        ["a", "b", "d"],
    ),
}


@pytest.mark.parametrize("case", GEMFILES)
def test_the_gems_are_those_that_bundler_loads(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    gemfile, gems = GEMFILES[case]

    assert plugin_gems(gemfile, {"HOME": "/home/me"}) == gems


def test_on_windows_its_gems_are_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    gemfile = "group :jekyll_plugins do\n gem 'a', platforms: %i[mingw mswin]\n gem 'b', platform: :ruby\nend\n"

    assert plugin_gems(f"{gemfile}gem 'c', group: :jekyll_plugins if Gem.win_platform?\n", {}) == ["a", "c"]


@pytest.mark.parametrize(
    "gemfile",
    [
        "if SOMETHING\n{}\nend",
        "unless SOMETHING\n{}\nend",
        "{} if SOMETHING",
        "begin\n{}\nend",
        "{} unless RUBY_VERSION < '3'",
    ],
)
def test_what_cannot_be_told_is_taken_for_true(gemfile: str) -> None:
    assert plugin_gems(gemfile.format("gem 'a', group: :jekyll_plugins"), {}) == ["a"]


@pytest.mark.parametrize(
    "piece", ["%w(", "=begin\n", "group :jekyll_plugins do\n", "(", "'", "gem 'a',\n", "{", "}", "end\n", "if "]
)
def test_a_hostile_gemfile_is_read_in_time_and_raises_nothing(piece: str) -> None:
    start = time.perf_counter()
    plugin_gems(piece * 20_000, {})

    assert time.perf_counter() - start < 5
