<?xml version="1.0" encoding="UTF-8"?>
<!-- Makes a page of a report; the XML that it reads is documented at ReportXml. A stylesheet that imports
     this one may replace any template: each part of the page is a named template or a mode. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:array="http://www.w3.org/2005/xpath-functions/array"
    xmlns:h="https://heirloom.dev/ns/report"
    xpath-default-namespace="https://heirloom.dev/ns/report"
    exclude-result-prefixes="#all"
    expand-text="yes">

  <xsl:output method="html" html-version="5" encoding="UTF-8" indent="no" include-content-type="no" use-character-maps="tooltips"/>
  <!-- HTML lets this character stand in attributes as it is; whoever searches a page for markup would find it. -->
  <xsl:character-map name="tooltips"><xsl:output-character character="&lt;" string="&amp;lt;"/></xsl:character-map>
  <xsl:strip-space elements="*"/>

  <xsl:param name="style" as="xs:string" select="''"/>
  <xsl:param name="script" as="xs:string" select="''"/>
  <xsl:param name="policy" as="xs:string" select="''"/>

  <xsl:key name="system" match="inputs/system" use="@id"/>
  <xsl:key name="code" match="report/code" use="@name"/>
  <xsl:key name="control" match="control" use="@id"/>
  <xsl:key name="responsibility" match="responsibility" use="@uuid"/>
  <xsl:key name="responsibility-of" match="responsibility" use="@uuid || '|' || @system"/>
  <xsl:key name="found-here" match="point/finding" use="generate-id(..) || '|' || @code"/>
  <xsl:key name="asked-here" match="responsibility/text" use="generate-id(../..) || '|' || ."/>
  <xsl:key name="words" match="provided/text | responsibility/text | point/remark/text" use="."/>

  <!-- The statuses in the order of the bars: their names, words, and what they ask of the reader. -->
  <xsl:variable name="statuses" as="element()*">
    <status name="FULLY_INHERITED" class="full" short="full" xmlns="">fully inherited</status>
    <status name="PARTIALLY_INHERITED" class="part" short="part" xmlns="">partially inherited</status>
    <status name="MUST_IMPLEMENT" class="own" short="own" xmlns="">to implement</status>
    <status name="NOT_APPLICABLE" class="none" short="n/a" xmlns="">not applicable</status>
  </xsl:variable>

  <xsl:variable name="kinds" as="element()*">
    <kind name="RESPONSIBILITY" xmlns="">Meet responsibilities that providers leave to you</kind>
    <kind name="IMPLEMENT" xmlns="">Implement what no provider takes over</kind>
    <kind name="PARAMETER" xmlns="">Set parameters as the baseline asks</kind>
    <kind name="LEVEL" xmlns="">Have a provider’s level accepted by the authorizing official</kind>
    <kind name="CONFIRM" xmlns="">Confirm what is presumed: responsibilities that are satisfied, maps that are right</kind>
  </xsl:variable>

  <xsl:variable name="families" as="map(xs:string, xs:string)" select="map{
      'ac': 'Access Control', 'at': 'Awareness and Training', 'au': 'Audit and Accountability',
      'ca': 'Assessment, Authorization, and Monitoring', 'cm': 'Configuration Management',
      'cp': 'Contingency Planning', 'ia': 'Identification and Authentication', 'ir': 'Incident Response',
      'ma': 'Maintenance', 'mp': 'Media Protection', 'pe': 'Physical and Environmental Protection',
      'pl': 'Planning', 'pm': 'Program Management', 'ps': 'Personnel Security',
      'pt': 'PII Processing and Transparency', 'ra': 'Risk Assessment',
      'sa': 'System and Services Acquisition', 'sc': 'System and Communications Protection',
      'si': 'System and Information Integrity', 'sr': 'Supply Chain Risk Management'}"/>

  <!-- A duty is left to do that is neither done nor needless. -->
  <xsl:variable name="undone" as="xs:string+" select="('OPEN', 'PLANNED', 'DISPUTED')"/>

  <!-- The words of responsibilities that are left to do: they stand in the work list, under these numbers. -->
  <xsl:variable name="listed" as="map(xs:string, xs:integer)">
    <xsl:map>
      <xsl:for-each select="distinct-values(/report/family/control/point/duty[@fulfilment = $undone] ! h:said(.))">
        <xsl:map-entry key="." select="position()"/>
      </xsl:for-each>
    </xsl:map>
  </xsl:variable>

  <!-- The processor's own lower-case and upper-case follow the language of the machine. -->
  <xsl:variable name="small" select="'abcdefghijklmnopqrstuvwxyz'"/>
  <xsl:variable name="capital" select="'ABCDEFGHIJKLMNOPQRSTUVWXYZ'"/>

  <xsl:function name="h:rules" as="xs:string">
    <xsl:param name="regime" as="xs:string"/>
    <xsl:sequence select="
        if ($regime = 'fedramp') then 'FedRAMP’s rules before 2026'
        else if ($regime = 'fedramp-2026') then 'FedRAMP’s rules for 2026'
        else if ($regime = 'none') then 'no rules beyond the records'
        else $regime"/>
  </xsl:function>

  <!-- What a decision of the policy does, in words; a decision that is not known here, as it is spelled. -->
  <xsl:function name="h:policy" as="xs:string">
    <xsl:param name="decision" as="attribute()"/>
    <xsl:variable name="words" select="map{
        'presumption presume':
            'where a system on the way up is authorized, the responsibilities that systems below leave unanswered are presumed satisfied, for you to confirm',
        'presumption fall-through':
            'the responsibilities that systems below leave unanswered fall to you',
        'undecided-parameters cap-on-other-baseline':
            'a parameter value that cannot be compared makes an offer partial if the provider was authorized on another baseline',
        'undecided-parameters cap': 'a parameter value that cannot be compared makes an offer partial',
        'undecided-parameters no-cap': 'a parameter value that cannot be compared lowers nothing',
        'without-acceptance usable':
            'a provider that the agency has not accepted counts, and a finding says so',
        'without-acceptance unusable': 'a provider that the agency has not accepted does not count',
        'certification-classes presume-adequate':
            'a FedRAMP certification class lowers nothing, and leaves you the acceptance of the level',
        'certification-classes cap':
            'a FedRAMP certification class makes offers partial until the level is accepted',
        'open-risks report': 'an open risk of a provider lowers nothing, and a finding says so',
        'open-risks cap': 'an open risk of a provider makes its offers partial at what it names'}"/>
    <xsl:sequence select="
        ($words(name($decision) || ' ' || $decision),
         translate(name($decision) || ': ' || $decision, '-', ' '))[1]"/>
  </xsl:function>

  <xsl:function name="h:lower" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="translate($text, $capital, $small)"/>
  </xsl:function>

  <xsl:function name="h:upper" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="translate($text, $small, $capital)"/>
  </xsl:function>

  <!-- Returns a control's id as people write it: AC-2(1), and 3.1.1 without what XML needs before a digit. -->
  <xsl:function name="h:shown" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="if (matches($id, '^[a-z]{2}-[0-9]+(\.[0-9]+)?$'))
        then h:upper(replace($id, '\.([0-9]+)$', '($1)')) else replace($id, '^_([0-9])', '$1')"/>
  </xsl:function>

  <!-- Returns the status of an authorization in words. -->
  <xsl:function name="h:authorization" as="xs:string">
    <xsl:param name="system" as="element(system)"/>
    <xsl:sequence select="
        if ($system/@authorization = 'in-force') then 'authorization in force'
        else if ($system/@authorization = 'not-in-force') then 'authorization not in force'
        else 'no authorization on record'"/>
  </xsl:function>

  <!-- Returns what the page is about: the system, or what a system could build on. -->
  <xsl:function name="h:name" as="xs:string">
    <xsl:param name="report" as="element(report)"/>
    <xsl:variable name="inputs" select="$report/inputs"/>
    <xsl:sequence select="
        if ($inputs/@system) then string(($inputs/@system-title, $inputs/@system)[1])
        else if ($inputs/system[@direct = 'true']) then 'A system on ' || string-join($inputs/system[@direct = 'true']/@title, ', ')
        else string($inputs/@baseline)"/>
  </xsl:function>

  <!-- Returns the words of the responsibility that a duty is about; nothing if it has none. -->
  <xsl:function name="h:said" as="xs:string?">
    <xsl:param name="duty" as="element(duty)"/>
    <xsl:sequence select="
        if ($duty/@kind = ('RESPONSIBILITY', 'CONFIRM'))
        then key('responsibility-of', $duty/@id || '|' || $duty/@system, root($duty))[1]/text/string()
        else ()"/>
  </xsl:function>

  <xsl:function name="h:is-lowered" as="xs:boolean">
    <xsl:param name="control" as="element(control)"/>
    <xsl:sequence select="exists($control/point[@declared ne @status]
        [not((@declared, @status) = 'NOT_APPLICABLE')])"/>
  </xsl:function>

  <xsl:function name="h:sentence" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="h:upper(substring($words, 1, 1)) || substring($words, 2) || '.'"/>
  </xsl:function>

  <!-- Returns a message without the uuids that only tools need. -->
  <xsl:function name="h:plain" as="xs:string">
    <xsl:param name="message" as="xs:string"/>
    <xsl:variable name="uuid" select="'[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'"/>
    <xsl:sequence select="
        if (not(matches($message, $uuid))) then $message
        else $message
          => replace(' ?[(\[]' || $uuid || '[)\]]', '')
          => replace('(responsibility|map|component) ' || $uuid, 'a $1')
          => replace($uuid, 'an entry')"/>
  </xsl:function>

  <!-- Returns where evidence stands as a person looks it up: the sheet and row, or the document. -->
  <xsl:function name="h:place" as="xs:string">
    <xsl:param name="source" as="element()"/>
    <xsl:sequence select="
        if ($source/@location = '' or starts-with($source/@location, '/')) then string($source/@document)
        else replace($source/@location, '(, column [A-Z]+(;.*)?|;.*)$', '', 's')"/>
  </xsl:function>

  <!-- Returns the places of evidence in a line; the rows of a sheet together. -->
  <xsl:function name="h:places" as="xs:string">
    <xsl:param name="sources" as="element()+"/>
    <xsl:variable name="lines" as="xs:string*">
      <xsl:for-each-group select="distinct-values($sources ! h:place(.))" group-by="replace(., ', row [0-9]+$', '')">
        <xsl:variable name="rows" select="current-group()[. ne current-grouping-key()] ! replace(., '^.*, row ', '', 's')"/>
        <xsl:sequence select="current-grouping-key() || (
            if (empty($rows)) then ''
            else if (count($rows) = 1) then ', row ' || $rows
            else ', rows ' || string-join($rows, ', '))"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:sequence select="string-join($lines, '; ')"/>
  </xsl:function>

  <!-- Returns the entry with a number among those of each point; a step along the points would count anew for each. -->
  <xsl:function name="h:nth" as="element()*">
    <xsl:param name="entries" as="array(*)*"/>
    <xsl:param name="number" as="xs:integer"/>
    <xsl:sequence select="$entries[array:size(.) ge $number] ! .($number)"/>
  </xsl:function>

  <!-- Returns a number that changes with the text: a short name for what a tick stands for. -->
  <xsl:function name="h:short" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:iterate select="string-to-codepoints($text)">
      <xsl:param name="sum" as="xs:integer" select="7"/>
      <xsl:on-completion select="string($sum)"/>
      <xsl:next-iteration>
        <xsl:with-param name="sum" select="($sum * 31 + .) mod 9007199254740881"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>

  <!-- Returns what a page shows of a point beside its id; points of a control that are equal are told once. -->
  <xsl:function name="h:told" as="xs:string">
    <xsl:param name="point" as="element(point)"/>
    <xsl:sequence select="string-join((
        $point/(@status, @declared, reason/@code),
        $point/remark/(@kind, @system, text),
        $point/provided ! h:told-item(., $point),
        $point/responsibility ! (@system, h:at(., $point), @fell-through, @fulfilment, text, map/@uuid, answer/@document),
        $point/duty/(@kind, @system, @fulfilment, @id[../@kind = 'PARAMETER' or ../@of-map]),
        $point/ending[path[2]]/(@system, @end, path/@id, by/@id),
        $point/finding ! (@code, string-join(tokenize(h:plain(message), $point/@id, 'q')))), '|')"/>
  </xsl:function>

  <xsl:function name="h:told-item" as="xs:string">
    <xsl:param name="item" as="element(provided)"/>
    <xsl:param name="point" as="element(point)"/>
    <xsl:sequence select="string-join((
        $item ! (@system, @component, h:at(., $point), @extent, @standing, @state, text, source/@document),
        $item/map ! (@uuid, limit), $item/finding/@code,
        '(', $item/provided ! h:told-item(., $point), ')'), '|')"/>
  </xsl:function>

  <!-- Returns the place of an entry where that is not the point itself; empty text if it is. -->
  <xsl:function name="h:at" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:param name="point" as="element(point)"/>
    <xsl:variable name="place" select="string(($entry/@statement, $entry/@control)[1])"/>
    <xsl:sequence select="if ($place = $point/@id) then ''
        else if ($place = $point/../@id) then 'the whole control'
        else $place"/>
  </xsl:function>

  <!-- Returns a point's name beside its control: its label, else the end of its id. -->
  <xsl:function name="h:label" as="xs:string">
    <xsl:param name="point" as="element(point)"/>
    <xsl:sequence select="if (normalize-space($point/@label)) then string($point/@label)
        else if ($point/@id = $point/../@id) then 'the control' else replace($point/@id, '^.*_smt\.', '')"/>
  </xsl:function>

  <xsl:function name="h:family" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="normalize-space((if (string-length($id) = 2) then h:upper($id) else $id) || ' ' || $families($id))"/>
  </xsl:function>

  <xsl:function name="h:words" as="xs:string">
    <xsl:param name="constant" as="xs:string"/>
    <xsl:sequence select="h:lower(translate($constant, '_', ' '))"/>
  </xsl:function>

  <xsl:function name="h:status" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="string($statuses[@name = $name])"/>
  </xsl:function>

  <xsl:function name="h:class" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="string($statuses[@name = $name]/@class)"/>
  </xsl:function>

  <xsl:function name="h:title" as="xs:string">
    <xsl:param name="context" as="node()"/>
    <xsl:param name="id" as="xs:string?"/>
    <xsl:sequence select="string((key('system', string($id), root($context))/@title, $id, '')[1])"/>
  </xsl:function>

  <xsl:function name="h:address" as="xs:string">
    <xsl:param name="point" as="element(point)"/>
    <xsl:sequence select="if ($point/@id = $point/../@id) then 'control-' || $point/@id else 'point-' || $point/@id"/>
  </xsl:function>

  <!-- Returns the address on this page of what has an id, whatever characters it is made of. -->
  <xsl:function name="h:link" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="'#' || encode-for-uri($id)"/>
  </xsl:function>

  <xsl:function name="h:count" as="xs:string">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:param name="one" as="xs:string"/>
    <xsl:sequence select="$number || ' ' || $one || (if ($number = 1) then '' else 's')"/>
  </xsl:function>

  <xsl:template match="/report">
    <html lang="en">
      <head>
        <meta charset="utf-8"/>
        <xsl:if test="$policy">
          <meta http-equiv="Content-Security-Policy" content="{$policy}"/>
        </xsl:if>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="color-scheme" content="light dark"/>
        <meta name="generator" content="Heirloom"/>
        <link rel="icon" href="data:,"/>
        <title>{h:name(.)}: control inheritance, {inputs/@as-of}</title>
        <style><xsl:value-of select="$style"/></style>
      </head>
      <body data-system="{(inputs/@system, string-join(inputs/system[@direct = 'true']/@id, ' '))[1]}">
        <a class="skip" href="#controls">Skip to the controls</a>
        <xsl:call-template name="patterns"/>
        <header>
          <p class="kind-of-page">Control inheritance</p>
          <h1>{h:name(.)}</h1>
          <xsl:apply-templates select="inputs"/>
        </header>
        <nav aria-label="Parts of this report">
          <a href="#answer">Answer</a>
          <a href="#chain">Providers</a>
          <a href="#left">To do</a>
          <a href="#controls">Controls</a>
          <a href="#findings">Findings</a>
        </nav>
        <main>
          <xsl:call-template name="errors"/>
          <xsl:call-template name="answer"/>
          <xsl:call-template name="chain"/>
          <xsl:call-template name="left"/>
          <xsl:call-template name="controls"/>
          <xsl:call-template name="findings"/>
        </main>
        <footer>
          <p>Determined as of {inputs/@as-of}, under {h:rules(inputs/@regime)}. Policy:
            {string-join(inputs/policy/@* ! h:policy(.), '; ')}.</p>
        </footer>
        <script><xsl:value-of select="$script"/></script>
      </body>
    </html>
  </xsl:template>

  <!-- The facts that an authorizing official asks for first. -->
  <xsl:template match="inputs">
    <dl class="facts">
      <div>
        <dt>Impact level</dt>
        <dd>{(@impact-level, 'not stated')[1]}</dd>
      </div>
      <div>
        <dt>Baseline</dt>
        <dd>{@baseline}</dd>
      </div>
      <div>
        <dt>As of</dt>
        <dd><time datetime="{@as-of}">{@as-of}</time></dd>
      </div>
      <div class="wide">
        <xsl:variable name="direct" select="system[@direct = 'true']"/>
        <dt>{if (count($direct) = 1) then 'Provider' else 'Providers'}</dt>
        <xsl:for-each select="$direct">
          <dd>{@title}{' '}<xsl:call-template name="authorization"/></dd>
        </xsl:for-each>
        <xsl:if test="empty($direct)"><dd>none</dd></xsl:if>
      </div>
    </dl>
  </xsl:template>

  <xsl:template name="authorization">
    <span class="mark {@authorization}">{h:authorization(.)}</span>
  </xsl:template>

  <!-- The patterns that tell the statuses apart without colour. -->
  <xsl:template name="patterns">
    <svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="fill-full" width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" class="full"/>
        </pattern>
        <pattern id="fill-part" width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" class="part"/>
          <path d="M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4" class="part-line"/>
        </pattern>
        <pattern id="fill-own" width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" class="own"/>
          <circle cx="2" cy="2" r="1.3" class="own-dot"/>
          <circle cx="6" cy="6" r="1.3" class="own-dot"/>
        </pattern>
        <pattern id="fill-none" width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" class="none"/>
        </pattern>
      </defs>
    </svg>
  </xsl:template>

  <!-- A stacked bar of counts. -->
  <xsl:template name="bar">
    <xsl:param name="counts" as="element(counts)"/>
    <xsl:param name="height" as="xs:integer"/>
    <xsl:param name="numbers" as="xs:boolean" select="false()"/>
    <xsl:variable name="total" select="max((1, xs:integer($counts/@total)))"/>
    <svg class="bar" width="100%" height="{$height}" role="img" focusable="false">
      <xsl:attribute name="aria-label">
        <xsl:value-of select="for $s in $statuses return $counts/@*[local-name() = $s/@name] || ' ' || $s" separator=", "/>
      </xsl:attribute>
      <xsl:for-each select="$statuses">
        <xsl:variable name="name" select="string(@name)"/>
        <xsl:variable name="here" select="xs:integer($counts/@*[local-name() = $name])"/>
        <xsl:variable name="before" select="sum((for $s in $statuses[. &lt;&lt; current()] return xs:integer($counts/@*[local-name() = $s/@name]), 0))"/>
        <xsl:if test="$here gt 0">
          <rect x="{format-number(100 * $before div $total, '0.###')}%" y="0"
              width="{format-number(100 * $here div $total, '0.###')}%" height="{$height}"
              fill="url(#fill-{@class})" class="edge"/>
          <xsl:if test="$numbers and $here div $total gt 0.08">
            <text x="{format-number(100 * ($before + $here div 2) div $total, '0.###')}%" y="{$height idiv 2 + 6}"
                text-anchor="middle" class="number">{$here}</text>
          </xsl:if>
        </xsl:if>
      </xsl:for-each>
    </svg>
  </xsl:template>

  <xsl:template name="swatch">
    <xsl:param name="class" as="xs:string"/>
    <i class="swatch {$class}"></i>
  </xsl:template>

  <xsl:template name="answer">
    <xsl:variable name="controls" select="counts[@of = 'controls'][@result = 'effective']"/>
    <section id="answer" aria-labelledby="answer-title">
      <h2 id="answer-title">Who implements the {h:count(xs:integer($controls/@total), 'control')}</h2>
      <xsl:call-template name="bar">
        <xsl:with-param name="counts" select="$controls"/>
        <xsl:with-param name="height" select="44"/>
        <xsl:with-param name="numbers" select="true()"/>
      </xsl:call-template>
      <ul class="legend">
        <xsl:for-each select="$statuses">
          <xsl:variable name="name" select="string(@name)"/>
          <li data-count="{$name}">
            <xsl:call-template name="swatch"><xsl:with-param name="class" select="string(@class)"/></xsl:call-template>
            <strong>{$controls/@*[local-name() = $name]}</strong>
            <span>{.}</span>
          </li>
        </xsl:for-each>
      </ul>
      <xsl:variable name="open" select="count(distinct-values(//duty[@fulfilment = ('OPEN', 'DISPUTED')]/string-join((@kind, @id, @system), ' ')))"/>
      <p class="todo"><a href="#left"><strong data-count="open">{$open}</strong> {if ($open = 1) then 'duty' else 'duties'}
        left to act on</a><xsl:if test="cause">, <a href="#findings">{h:count(count(cause), 'finding')}</a></xsl:if>.</p>
      <div class="cards">
        <xsl:call-template name="lowered"/>
        <xsl:call-template name="gaps"/>
        <xsl:call-template name="unknown"/>
      </div>
    </section>
  </xsl:template>

  <!-- The first few of what a card lists, and the others behind a click. -->
  <xsl:template name="few">
    <xsl:param name="all" as="element()*"/>
    <xsl:variable name="first" select="if (count($all) le 5) then 5 else 4"/>
    <xsl:if test="$all">
      <ul><xsl:apply-templates select="$all[position() le $first]" mode="few"/></ul>
    </xsl:if>
    <xsl:if test="count($all) gt $first">
      <details class="more"><summary>{count($all) - $first} more</summary>
        <ul><xsl:apply-templates select="$all[position() gt $first]" mode="few"/></ul>
      </details>
    </xsl:if>
  </xsl:template>

  <xsl:template name="lowered">
    <section class="card" id="lowered" aria-labelledby="lowered-title">
      <h3 id="lowered-title">What was lowered, and why</h3>
      <xsl:variable name="controls" select="count(family/control[h:is-lowered(.)])"/>
      <p>{if ($controls = 0) then 'Nothing: every control counts as the documents declare it.'
          else h:count($controls, 'control') || (if ($controls = 1) then ' is' else ' are')
            || ' worth less than the documents declare.'}</p>
      <xsl:call-template name="few"><xsl:with-param name="all" select="lowering"/></xsl:call-template>
    </section>
  </xsl:template>

  <xsl:template match="lowering" mode="few">
    <li title="{@code}"><xsl:if test="not(contains(sentence, h:title(., @system)))"><strong>{h:title(., @system)}</strong>: </xsl:if><xsl:value-of select="h:plain(sentence)"/>
      <xsl:text> (</xsl:text>
      <xsl:for-each select="of[position() le 3]">
        <a href="{h:link('control-' || @id)}">{h:shown(@id)}</a>
        <xsl:if test="position() ne last()">, </xsl:if>
      </xsl:for-each>
      <xsl:if test="of[4]"> and {count(of) - 3} more</xsl:if>
      <xsl:text>)</xsl:text></li>
  </xsl:template>

  <xsl:template name="gaps">
    <section class="card" id="gaps" aria-labelledby="gaps-title">
      <h3 id="gaps-title">The biggest gaps</h3>
      <xsl:variable name="gaps" as="element(family)*">
        <xsl:perform-sort select="family[counts[@result = 'effective']/@MUST_IMPLEMENT ne '0']">
          <xsl:sort select="counts[@result = 'effective']/xs:integer(@MUST_IMPLEMENT)" order="descending"/>
        </xsl:perform-sort>
      </xsl:variable>
      <xsl:choose>
        <xsl:when test="empty($gaps)"><p>None: a provider gives at least a part of every control.</p></xsl:when>
        <xsl:otherwise>
          <p>Controls that are yours alone to implement, by family:</p>
          <xsl:call-template name="few"><xsl:with-param name="all" select="$gaps"/></xsl:call-template>
          <p>Why their points are yours:</p>
          <ul>
            <xsl:for-each-group select="family/control/point/reason" group-by="@code">
              <xsl:sort select="count(current-group())" order="descending"/>
              <li>{.}: {h:count(count(current-group()), 'point')}</li>
            </xsl:for-each-group>
          </ul>
        </xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template match="family" mode="few">
    <xsl:variable name="counts" select="counts[@result = 'effective']"/>
    <li><a href="{h:link('family-' || @id)}">{h:family(@id)}</a>: {$counts/@MUST_IMPLEMENT} of {$counts/@total}</li>
  </xsl:template>

  <xsl:template name="unknown">
    <section class="card" id="unknown" aria-labelledby="unknown-title">
      <h3 id="unknown-title">What these documents can’t tell</h3>
      <xsl:variable name="causes" select="cause[key('code', @code)/@unknown = 'true']"/>
      <xsl:if test="inputs/@kept-in-format">
        <p>This report was kept in format {inputs/@kept-in-format}, which does not tell what providers offer and
          leave to you: make it again to see that.</p>
      </xsl:if>
      <xsl:if test="not(inputs/@system)">
        <p>What your own system does: no plan of it was given.</p>
      </xsl:if>
      <xsl:choose>
        <xsl:when test="$causes">
          <xsl:call-template name="few"><xsl:with-param name="all" select="$causes"/></xsl:call-template>
        </xsl:when>
        <xsl:otherwise><p>They state all that the rules ask of them; whether it is so, only an assessment tells.</p></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template match="cause" mode="few">
    <li title="{@code}"><xsl:value-of select="h:plain(message)"/>
      <xsl:if test="@count ne '1'"> ({@about}, <a href="#findings">{@count} times</a>)</xsl:if></li>
  </xsl:template>

  <!-- The providers as a tree: each is drawn below the first of those that build on it. -->
  <xsl:template name="chain">
    <section id="chain" aria-labelledby="chain-title">
      <h2 id="chain-title">Who builds on whom, and who vouches</h2>
      <div class="scroll" tabindex="0" role="region" aria-labelledby="chain-title">
        <ul class="chain">
          <li>
            <div class="box you"><strong>{(inputs/@system-title, 'Your system')[1]}</strong>
              <span>builds on</span></div>
            <ul><xsl:apply-templates select="inputs/system[@direct = 'true']" mode="chain"/></ul>
          </li>
        </ul>
      </div>
    </section>
  </xsl:template>

  <xsl:template match="system" mode="chain">
    <xsl:param name="parent" as="element(system)?"/>
    <xsl:variable name="above" select="../system[leverages/@id = current()/@id]"/>
    <xsl:variable name="below" select="key('system', leverages/@id)[@direct ne 'true']"/>
    <li>
      <div class="box {@authorization}">
        <strong>{@title}</strong>
        <xsl:call-template name="authorization"/>
        <span>{if (@direct = 'true' and @same-organization = 'true') then 'common controls'
          else if (@direct = 'true') then 'your provider' else 'a provider below'}</span>
        <xsl:variable name="vouching" select="$above[@authorization = 'in-force']"/>
        <span>
          <xsl:choose>
            <xsl:when test="@direct = 'true' and /report/finding[@code = 'AWAITING_AGENCY_ACCEPTANCE']/@subject = @id">your agency’s acceptance is not on record</xsl:when>
            <xsl:when test="@direct = 'true' and @same-organization = 'true'">your own agency’s</xsl:when>
            <xsl:when test="@direct = 'true'">your authorizing official decides on it</xsl:when>
            <xsl:when test="$vouching">vouched for by {string-join($vouching/@title, ', ')}</xsl:when>
            <xsl:otherwise>no system above vouches for it</xsl:otherwise>
          </xsl:choose>
        </span>
        <xsl:variable name="others" select="$above except $parent"/>
        <xsl:if test="$others">
          <span>{string-join($others/@title, ', ')} {if (count($others) = 1) then 'builds' else 'build'} on it too</span>
        </xsl:if>
        <xsl:for-each select="carried">
          <span title="{@document}">carried from {@source} through {@title}</span>
        </xsl:for-each>
        <xsl:if test="@document ne @title"><span class="where">{@document}</span></xsl:if>
      </div>
      <!-- A system below several is drawn below the first, so that no chain is drawn twice. -->
      <xsl:variable name="me" select="."/>
      <xsl:variable name="own" select="for $b in $below return $b[(../system[leverages/@id = $b/@id])[1] is $me]"/>
      <xsl:if test="$own">
        <ul><xsl:apply-templates select="$own" mode="chain"><xsl:with-param name="parent" select="."/></xsl:apply-templates></ul>
      </xsl:if>
    </li>
  </xsl:template>

  <!-- What is left to do: the open and the planned duties, each once. -->
  <xsl:template name="left">
    <xsl:variable name="left" select="family/control/point/duty[@fulfilment = $undone]"/>
    <section id="left" aria-labelledby="left-title">
      <h2 id="left-title">What is left to do</h2>
      <xsl:choose>
        <xsl:when test="$left or unmapped">
          <p class="hint">Each item leads to where its evidence is. Ticks are yours alone: this browser keeps them for
            this system, and the report does not know of them.</p>
        </xsl:when>
        <xsl:otherwise><p>Nothing.</p></xsl:otherwise>
      </xsl:choose>
      <xsl:for-each select="$kinds">
        <xsl:variable name="kind" select="string(@name)"/>
        <xsl:variable name="duties" select="$left[@kind = $kind]"/>
        <xsl:if test="$duties">
          <xsl:variable name="items" select="count(distinct-values($duties/string-join((@id, @system), ' ')))"/>
          <details class="kind" open="open">
            <summary><h3>{.} <span class="tally">{$items}</span></h3></summary>
            <xsl:choose>
              <xsl:when test="$kind = 'IMPLEMENT'">
                <xsl:for-each-group select="$duties" group-by="string(../reason)">
                  <h4>{if (current-grouping-key()) then h:sentence(current-grouping-key()) else 'A part is inherited; the rest is yours.'}</h4>
                  <ul class="work short" data-kind="{$kind}">
                    <xsl:for-each-group select="current-group()" group-by="../../@id">
                      <xsl:call-template name="item"><xsl:with-param name="group" select="current-group()"/></xsl:call-template>
                    </xsl:for-each-group>
                  </ul>
                </xsl:for-each-group>
              </xsl:when>
              <xsl:otherwise>
                <ul class="work" data-kind="{$kind}">
                  <!-- One text, or one parameter of a control, is one piece of work. -->
                  <xsl:for-each-group select="$duties" group-by="string-join((
                      @system, if ($kind = 'PARAMETER') then (../../@id, @id) else (h:said(.), @id)[1]), '|')">
                    <xsl:call-template name="item"><xsl:with-param name="group" select="current-group()"/></xsl:call-template>
                  </xsl:for-each-group>
                </ul>
              </xsl:otherwise>
            </xsl:choose>
          </details>
        </xsl:if>
      </xsl:for-each>
      <xsl:if test="unmapped">
        <details class="kind">
          <summary><h3>Confirm what becomes of responsibilities that no map carries here <span class="tally">{count(unmapped)}</span></h3></summary>
          <ul class="evidence"><xsl:apply-templates select="unmapped"/></ul>
        </details>
      </xsl:if>
    </section>
  </xsl:template>

  <!-- A piece of work: where it is to be done, and the words of the provider that leaves it. -->
  <xsl:template name="item">
    <xsl:param name="group" as="element(duty)+"/>
    <xsl:variable name="first" select="$group[1]"/>
    <xsl:variable name="controls" select="$group/../.. "/>
    <xsl:variable name="said" select="h:said($first)"/>
    <xsl:variable name="key" select="h:short(string-join(($first/@kind, sort(distinct-values($group/string-join((@id, @system), ' ')))), ' '))"/>
    <li>
      <xsl:if test="$said"><xsl:attribute name="id" select="'words-' || $listed($said)"/></xsl:if>
      <label class="tick"><input type="checkbox" data-key="{$key}"/><span class="hidden">Done: {
        if ($first/@kind = 'LEVEL') then h:title($first, $first/@id) else string-join($controls/h:shown(@id), ', ')}{
        if ($first/@kind = 'PARAMETER') then ' ' || $first/@id else ''}</span></label>
      <div>
        <xsl:choose>
          <xsl:when test="$first/@kind = 'LEVEL'">
            <p>{h:title($first, $first/@id)}: it reaches {h:count(count($group), 'point')}.</p>
          </xsl:when>
          <xsl:otherwise>
            <p>
              <xsl:for-each-group select="$group" group-by="../../@id">
                <xsl:variable name="points" select="current-group()/parent::point[@id ne ../@id]"/>
                <a href="{h:link('control-' || ../../@id)}"><strong>{h:shown(../../@id)}</strong></a>
                <xsl:for-each select="$points">{' '}<a href="{h:link(h:address(.))}">{h:label(.)}</a></xsl:for-each>
                <xsl:text> </xsl:text>
              </xsl:for-each-group>
              <xsl:if test="count($controls) = 1">
                <span class="title">{$controls/@title}</span>
              </xsl:if>
              <xsl:if test="$first/@kind = 'PARAMETER'">{' '}<code>{$first/@id}</code></xsl:if>
              <xsl:if test="$first/@system">{' '}<span class="from">{h:title($first, $first/@system)}</span></xsl:if>
              <xsl:if test="$group/@fulfilment = 'PLANNED'">{' '}<span class="tag">planned</span></xsl:if>
              <xsl:if test="$group/@fulfilment = 'DISPUTED'">{' '}<span class="tag">disputed</span></xsl:if>
            </p>
            <xsl:if test="$said"><blockquote>{$said}</blockquote></xsl:if>
            <xsl:if test="$first/@of-map = 'true'">
              <xsl:variable name="map" select="($first/../provided/map[@uuid = $first/@id])[1]"/>
              <p class="said" title="map {$map/@uuid}">{string-join($map/from/@id, ', ')}: {$map/@relation}</p>
            </xsl:if>
          </xsl:otherwise>
        </xsl:choose>
      </div>
    </li>
  </xsl:template>

  <!-- What spoils the whole answer is said before it. -->
  <xsl:template name="errors">
    <xsl:variable name="errors" select="cause[@of-whole-report = 'true']"/>
    <xsl:if test="$errors">
      <section id="errors" aria-labelledby="errors-title">
        <h2 id="errors-title">Read this first</h2>
        <ul class="found"><xsl:apply-templates select="$errors"/></ul>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template name="findings">
    <section id="findings" aria-labelledby="findings-title">
      <h2 id="findings-title">Findings</h2>
      <xsl:choose>
        <xsl:when test="cause">
          <ul class="found"><xsl:apply-templates select="cause[not(@of-whole-report = 'true')]"/></ul>
        </xsl:when>
        <xsl:otherwise><p>None.</p></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <!-- A cause is told once, with its number and the first few places. -->
  <xsl:template match="cause">
    <li>
      <p><xsl:call-template name="code"/>{' '}<strong>{@about}</strong>{': '}<xsl:value-of
        select="h:plain(message)"/><xsl:if test="xs:integer(@count) gt 1">{' '}<span class="tag">{@count} times</span></xsl:if></p>
      <ul class="places">
        <xsl:for-each select="finding[../@count ne '1' or @level = ('CONTROL', 'POINT') or where/@location != '']">
          <li>
            <xsl:choose>
              <xsl:when test="@level = 'CONTROL'"><a href="{h:link('control-' || @subject)}">{h:shown(@subject)}</a></xsl:when>
              <xsl:when test="@level = 'POINT'"><a href="{h:link((if (key('control', @subject)) then 'control-' else 'point-') || @subject)}">{@subject}</a></xsl:when>
            </xsl:choose>
            <xsl:if test="../@count ne '1'">{' '}<xsl:value-of select="h:plain(message)"/></xsl:if>
            <xsl:call-template name="places"><xsl:with-param name="sources" select="where"/></xsl:call-template>
          </li>
        </xsl:for-each>
        <xsl:if test="xs:integer(@count) gt count(finding)"><li>and {xs:integer(@count) - count(finding)} more, at their controls</li></xsl:if>
      </ul>
    </li>
  </xsl:template>

  <xsl:template match="finding">
    <li>
      <xsl:call-template name="code"/>{' '}<xsl:value-of select="h:plain(message)"/>
      <xsl:call-template name="places"><xsl:with-param name="sources" select="where"/></xsl:call-template>
    </li>
  </xsl:template>

  <xsl:template name="code">
    <span class="severity {h:lower(@severity)}">{h:lower(@severity)}</span>{' '}<a href="{key('code', @code)/@page}" title="{key('code', @code)/@meaning}"><code>{@code}</code></a>
  </xsl:template>

  <!-- Where something stands, as a person looks it up; pointers and uuids are for tools, in the tooltip. -->
  <xsl:template name="places">
    <xsl:param name="sources" as="element()*"/>
    <xsl:if test="$sources">
      <xsl:text> </xsl:text>
      <span class="where" title="{string-join(($sources[1] ! (@document[. ne h:place(..)],
          if (@location ne '') then @location else @uuid),
          if ($sources[2]) then 'and ' || count($sources) - 1 || ' more' else ()), ' ')}">{h:places($sources)}</span>
    </xsl:if>
  </xsl:template>

  <xsl:template name="controls">
    <section id="controls" aria-labelledby="controls-title">
      <h2 id="controls-title">Controls</h2>
      <xsl:call-template name="sums"/>
      <form id="filter" hidden="hidden" role="search" aria-label="Filter the controls">
        <p class="field grow"><label for="search">Search</label>
          <input id="search" type="search" autocomplete="off"/></p>
        <p class="field"><label for="in-family">Family</label>
          <select id="in-family">
            <option value="">All families</option>
            <xsl:for-each select="family"><option value="{@id}">{h:family(@id)}</option></xsl:for-each>
          </select></p>
        <fieldset>
          <legend>Show</legend>
          <xsl:for-each select="$statuses">
            <label><input type="checkbox" name="status" value="{@name}" checked="checked"/> {.}</label>
          </xsl:for-each>
        </fieldset>
        <fieldset>
          <legend>Only</legend>
          <label><input type="checkbox" id="only-left"/> with something left to do</label>
          <label><input type="checkbox" id="only-lowered"/> lowered by the rules</label>
        </fieldset>
        <p class="buttons"><button type="button" id="open-all">Open all</button>
          <button type="button" id="close-all">Close all</button>
          <output id="shown" aria-live="polite"></output></p>
      </form>
      <p class="hint">What is open here is printed whole; a control that is closed, as one line.</p>
      <xsl:apply-templates select="family"/>
    </section>
  </xsl:template>

  <xsl:template name="sums">
    <div class="scroll" tabindex="0" role="region" aria-labelledby="families-title">
      <table class="families">
        <caption id="families-title">Controls by family</caption>
        <thead>
          <tr>
            <th scope="col">Family</th>
            <xsl:for-each select="$statuses">
              <th scope="col" class="n">
                <xsl:call-template name="swatch"><xsl:with-param name="class" select="string(@class)"/></xsl:call-template>
                <span>{@short}</span>
              </th>
            </xsl:for-each>
            <th scope="col" class="n">All</th>
          </tr>
        </thead>
        <tbody>
          <xsl:for-each select="family">
            <xsl:variable name="counts" select="counts[@result = 'effective']"/>
            <tr>
              <th scope="row">
                <a href="{h:link('family-' || @id)}">{h:family(@id)}</a>
                <xsl:call-template name="bar">
                  <xsl:with-param name="counts" select="$counts"/>
                  <xsl:with-param name="height" select="14"/>
                </xsl:call-template>
              </th>
              <xsl:call-template name="numbers"><xsl:with-param name="counts" select="$counts"/></xsl:call-template>
            </tr>
          </xsl:for-each>
        </tbody>
        <tfoot>
          <xsl:call-template name="sum">
            <xsl:with-param name="row" select="'controls'"/>
            <xsl:with-param name="name" select="'All controls'"/>
            <xsl:with-param name="counts" select="counts[@of = 'controls'][@result = 'effective']"/>
          </xsl:call-template>
          <xsl:call-template name="sum">
            <xsl:with-param name="row" select="'declared-controls'"/>
            <xsl:with-param name="name" select="'as declared, before the rules'"/>
            <xsl:with-param name="counts" select="counts[@of = 'controls'][@result = 'declared']"/>
          </xsl:call-template>
          <xsl:call-template name="sum">
            <xsl:with-param name="row" select="'points'"/>
            <xsl:with-param name="name" select="'Points (lettered statements)'"/>
            <xsl:with-param name="counts" select="counts[@of = 'points'][@result = 'effective']"/>
          </xsl:call-template>
          <xsl:call-template name="sum">
            <xsl:with-param name="row" select="'declared-points'"/>
            <xsl:with-param name="name" select="'as declared, before the rules'"/>
            <xsl:with-param name="counts" select="counts[@of = 'points'][@result = 'declared']"/>
          </xsl:call-template>
        </tfoot>
      </table>
    </div>
    <xsl:if test="way">
      <table class="ways">
        <caption id="ways-title">How a plan accounts for the controls</caption>
        <tbody>
          <xsl:for-each select="way">
            <tr data-way="{@name}"><th scope="row">{@words}</th><td class="n">{@count}</td></tr>
          </xsl:for-each>
        </tbody>
      </table>
    </xsl:if>
  </xsl:template>

  <xsl:template name="sum">
    <xsl:param name="row" as="xs:string"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="counts" as="element(counts)"/>
    <tr class="{if ($row = 'controls') then 'sum' else 'of'}" data-row="{$row}">
      <th scope="row">{$name}</th>
      <xsl:call-template name="numbers"><xsl:with-param name="counts" select="$counts"/></xsl:call-template>
    </tr>
  </xsl:template>

  <xsl:template name="numbers">
    <xsl:param name="counts" as="element(counts)"/>
    <xsl:for-each select="$statuses">
      <td class="n">{$counts/@*[local-name() = current()/@name]}</td>
    </xsl:for-each>
    <td class="n">{$counts/@total}</td>
  </xsl:template>

  <xsl:template match="family">
    <section class="family" id="family-{@id}" data-family="{@id}" aria-labelledby="family-{@id}-title">
      <h3 id="family-{@id}-title">{h:family(@id)}</h3>
      <xsl:apply-templates select="control"/>
    </section>
  </xsl:template>

  <xsl:template match="control">
    <xsl:text>&#10;</xsl:text>
    <details class="control" id="control-{@id}" data-status="{@status}" data-points="{count(point)}">
      <xsl:if test="point/duty[@fulfilment = $undone]"><xsl:attribute name="data-left"/></xsl:if>
      <xsl:if test="h:is-lowered(.)"><xsl:attribute name="data-lowered"/></xsl:if>
      <summary>
        <h4><span class="id">{h:shown(@id)}</span>{' '}<span class="title">{@title}</span></h4>
        <xsl:call-template name="badge"/>
      </summary>
      <div class="body">
        <xsl:if test="@way"><p class="way">In a plan: {/report/way[@name = current()/@way]/@words}.</p></xsl:if>
        <xsl:if test="finding">
          <h5>Findings on the control</h5>
          <ul class="found"><xsl:apply-templates select="finding"/></ul>
        </xsl:if>
        <xsl:variable name="several" select="exists(point[2])"/>
        <xsl:for-each-group select="point" group-by="if ($several) then h:told(.) else ''">
          <xsl:apply-templates select=".">
            <xsl:with-param name="same" select="current-group()"/>
          </xsl:apply-templates>
        </xsl:for-each-group>
      </div>
    </details>
  </xsl:template>

  <!-- The status of a control or a point, and what was declared where the rules lowered it. -->
  <xsl:template name="badge">
    <span class="badge">
      <xsl:call-template name="swatch"><xsl:with-param name="class" select="h:class(@status)"/></xsl:call-template>
      <span>{h:status(@status)}<xsl:if test="@declared ne @status">{' '}<span class="declared"> (declared {h:status(@declared)})</span></xsl:if></span>
    </span>
  </xsl:template>

  <!-- A point, and those of its control about which there is the same to say. -->
  <xsl:template match="point">
    <xsl:param name="same" as="element(point)+"/>
    <xsl:variable name="point" select="."/>
    <section class="point">
      <h5 class="id">
        <xsl:choose>
          <xsl:when test="@id = ../@id">The whole control</xsl:when>
          <xsl:otherwise>
            <xsl:text>{if ($same[2]) then 'Points' else 'Point'}</xsl:text>
            <xsl:for-each select="$same">{' '}<span id="point-{@id}" title="{@id}">{h:label(.)}</span></xsl:for-each>
          </xsl:otherwise>
        </xsl:choose>
      </h5>
      <xsl:if test="@id ne ../@id"><xsl:call-template name="badge"/></xsl:if>
      <xsl:if test="reason and not(remark/@kind = 'REFUSED')"><p>Why: {reason}.</p></xsl:if>
      <xsl:variable name="remarks" select="$same ! array{remark}"/>
      <xsl:for-each select="remark">
        <xsl:variable name="number" select="position()"/>
        <p>{if (@kind = 'REFUSED') then h:title(., @system) || ' does not offer it' else 'Your system tailored it out'}<xsl:call-template name="places"><xsl:with-param name="sources" select="h:nth($remarks, $number)/source"/></xsl:call-template></p>
        <xsl:apply-templates select="text"/>
      </xsl:for-each>
      <xsl:if test="provided">
        <h6>What is provided</h6>
        <ul class="evidence">
          <xsl:variable name="entries" select="$same ! array{provided}"/>
          <xsl:for-each select="provided">
            <xsl:variable name="number" select="position()"/>
            <xsl:apply-templates select=".">
              <xsl:with-param name="point" select="$point"/>
              <xsl:with-param name="same" select="h:nth($entries, $number)"/>
            </xsl:apply-templates>
          </xsl:for-each>
        </ul>
      </xsl:if>
      <xsl:if test="responsibility">
        <h6>What you are responsible for</h6>
        <ul class="evidence">
          <xsl:variable name="entries" select="$same ! array{responsibility}"/>
          <xsl:for-each select="responsibility">
            <xsl:variable name="number" select="position()"/>
            <xsl:apply-templates select=".">
              <xsl:with-param name="point" select="$point"/>
              <xsl:with-param name="same" select="h:nth($entries, $number)"/>
            </xsl:apply-templates>
          </xsl:for-each>
        </ul>
      </xsl:if>
      <xsl:if test="ending[path[2]]">
        <h6>What became of responsibilities further below</h6>
        <ul class="evidence"><xsl:apply-templates select="ending[path[2]]"/></ul>
      </xsl:if>
      <!-- The other duties are what stands above: a responsibility, or all of a point that is not inherited. -->
      <xsl:variable name="duties" select="duty[not(@kind = 'RESPONSIBILITY' or @kind = 'IMPLEMENT' and ../reason)]"/>
      <xsl:if test="$duties">
        <h6>Your duties</h6>
        <ul class="evidence"><xsl:apply-templates select="$duties"/></ul>
      </xsl:if>
      <xsl:if test="finding">
        <h6>Findings</h6>
        <ul class="found"><xsl:apply-templates select="finding"/></ul>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:template match="provided">
    <xsl:param name="point" as="element(point)"/>
    <xsl:param name="same" as="element(provided)+"/>
    <xsl:variable name="standing" select="@standing"/>
    <li>
      <p><strong>{h:title(., @system)}</strong><xsl:if test="@component ne '' and @component ne h:title(., @system)"> ({@component})</xsl:if> provides {if (@extent = 'WHOLE') then 'it' else if (@extent = 'PART') then 'a part of it' else 'it, not saying how much of it'}{
          h:at(., $point)[. ne ''] ! (' at ' || .)}<xsl:if test="@state">, {h:words(@state)}</xsl:if>{
          if (@standing = 'CAPPED') then ', which makes it partial at most'
          else if (@standing = 'UNUSABLE') then ', which cannot be used' else ''}.<xsl:call-template name="places"><xsl:with-param name="sources" select="$same/source"/></xsl:call-template></p>
      <xsl:if test="not(text/key('asked-here', generate-id($point) || '|' || .))"><xsl:apply-templates select="text"/></xsl:if>
      <xsl:apply-templates select="map"/>
      <xsl:for-each-group group-by="@code"
          select="finding[@level = 'POINT' or $standing ne 'USABLE' and key('code', @code)/@effect ne 'none']">
        <p class="bearing"><xsl:call-template name="code"/>
          <xsl:if test="@level = 'POINT' and not(key('found-here', generate-id($point) || '|' || @code))">{' '}{h:plain(message)}</xsl:if></p>
      </xsl:for-each-group>
      <xsl:if test="provided">
        <p>It relies on:</p>
        <ul class="evidence">
          <xsl:variable name="entries" select="$same ! array{provided}"/>
          <xsl:for-each select="provided">
            <xsl:variable name="number" select="position()"/>
            <xsl:apply-templates select=".">
              <xsl:with-param name="point" select="$point"/>
              <xsl:with-param name="same" select="h:nth($entries, $number)"/>
            </xsl:apply-templates>
          </xsl:for-each>
        </ul>
      </xsl:if>
    </li>
  </xsl:template>

  <xsl:template match="responsibility">
    <xsl:param name="point" as="element(point)"/>
    <xsl:param name="same" as="element(responsibility)+"/>
    <li>
      <p><strong>{h:title(., @system)}</strong> leaves it to you{h:at(., $point)[. ne ''] ! (' at ' || .)}<xsl:if
        test="@fell-through = 'true'">; no system on the way up answers it</xsl:if>. <span class="tag">{h:words(@fulfilment)}</span>
        <xsl:call-template name="places"><xsl:with-param name="sources" select="$same/source"/></xsl:call-template></p>
      <xsl:apply-templates select="text, map"/>
      <xsl:if test="answer">
        <p>Answered in<xsl:call-template name="places"><xsl:with-param name="sources" select="$same/answer"/></xsl:call-template></p>
      </xsl:if>
    </li>
  </xsl:template>

  <!-- A document's own words, where they stand first on the page; elsewhere the way there. -->
  <xsl:template match="provided/text | responsibility/text | point/remark/text">
    <xsl:variable name="first" select="key('words', .)[1]"/>
    <xsl:choose>
      <xsl:when test="map:contains($listed, string(.))">
        <p><a class="words" href="#words-{$listed(string(.))}">its words, in the work list</a></p>
      </xsl:when>
      <xsl:when test="$first is .">
        <blockquote>{.}</blockquote>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="there" select="$first/ancestor::control"/>
        <p class="said">in the same words as {if ($there is ancestor::control) then 'above' else 'at '}<xsl:if
          test="not($there is ancestor::control)"><a href="{h:link('control-' || $there/@id)}">{h:shown($there/@id)}</a></xsl:if></p>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The map that carries an item or a responsibility here, and why it does not make the point whole. -->
  <xsl:template match="map">
    <p class="bearing" title="map {@uuid} of {@document}">Carried here from {string-join(from/@id, ', ')}: <strong>{@relation}</strong><xsl:if
      test="@direction = 'reversed'">, read reversed</xsl:if>{
      if (limit) then '. Not whole: ' || string-join(limit ! h:plain(.), '; ') else ''}.</p>
    <xsl:for-each select="remark"><blockquote>{.}</blockquote></xsl:for-each>
  </xsl:template>

  <xsl:template match="unmapped">
    <li>
      <p><strong>{h:title(., @system)}</strong> leaves it to its customers at {@point}<xsl:call-template name="places"><xsl:with-param name="sources" select="source"/></xsl:call-template></p>
      <xsl:for-each select="text"><blockquote>{.}</blockquote></xsl:for-each>
    </li>
  </xsl:template>

  <xsl:template match="duty">
    <li>
      <p title="{@id}"><xsl:choose>
        <xsl:when test="@kind = 'IMPLEMENT'">Implement what is not inherited</xsl:when>
        <xsl:when test="@kind = 'PARAMETER'">Set the parameter {@id} as the baseline asks; {h:title(., @system)} has another value</xsl:when>
        <xsl:when test="@kind = 'LEVEL'">Have the level of {h:title(., @id)} accepted by the authorizing official</xsl:when>
        <xsl:when test="@of-map = 'true'">Confirm that the map rightly calls it whole</xsl:when>
        <xsl:otherwise>Confirm that the responsibility of {h:title(., @system)} is satisfied</xsl:otherwise>
      </xsl:choose>. <span class="tag">{h:words(@fulfilment)}</span></p>
    </li>
  </xsl:template>

  <xsl:template match="ending">
    <li>
      <p title="{@responsibility}">A responsibility of {h:title(., @system)}, on the path
        {string-join(path/@id ! h:title(., .), ', ')}:
        <strong>{h:words(@end)}</strong><xsl:if test="by"> by {string-join(by/@id ! h:title(., .), ', ')}</xsl:if>.</p>
    </li>
  </xsl:template>
</xsl:stylesheet>
